import fc from 'fast-check';
import {expect} from 'vitest';
import {decodeWav} from '../../../src/audio/wav/decode-wav.js';
import {readWavHeader} from '../../../src/audio/wav/read-wav-header.js';
import {isChatterpipeError} from '../../../src/base/error.js';
import {mutatedWav} from './mutated-wav.js';

const kinds = ['truncated', 'malformed', 'unsupported', 'not-audio'];

/** Decodes so many mutated WAVs: each gives sound or a typed error, within a second of CPU time. Says how many of each. */
export function checkMutatedWavs(
  numRuns: number,
  seed: number,
): {readonly decodedCount: number; readonly refusedCount: number} {
  let decodedCount = 0;
  let refusedCount = 0;
  fc.assert(
    fc.property(mutatedWav, bytes => {
      const before = process.cpuUsage();
      try {
        const {pcm} = decodeWav(bytes);
        const frames = pcm.channels[0]?.length ?? 0;
        expect(pcm.channels.every(channel => channel.length === frames)).toBe(true);
        expect(frames * pcm.channels.length).toBeLessThanOrEqual(bytes.length);
        expect(readWavHeader(bytes).frameCount).toBe(frames);
        decodedCount += 1;
      } catch (error) {
        if (!isChatterpipeError(error, 'AUDIO_UNREADABLE')) throw error;
        expect(kinds).toContain(error.details['kind']);
        refusedCount += 1;
      }
      const {user, system} = process.cpuUsage(before);
      expect(user + system).toBeLessThan(1_000_000);
    }),
    {numRuns, seed},
  );
  return {decodedCount, refusedCount};
}
