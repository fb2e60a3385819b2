import {decodeAudio} from '../audio/decode-audio.js';
import {mixToMono} from '../audio/mix-to-mono.js';
import {parseMp3FrameHeader} from '../audio/mp3/mp3-frame-header.js';
import {surveyMp3} from '../audio/mp3/survey-mp3.js';
import type {MonoPcm} from '../audio/pcm.js';
import {sniffAudio} from '../audio/sniff-audio.js';
import {readWavHeader} from '../audio/wav/read-wav-header.js';
import {ChatterpipeError} from '../base/error.js';

/** A recording as it was uploaded. */
export type ReferenceOrder = {readonly bytes: Uint8Array<ArrayBuffer>; readonly mostSeconds: number};

/**
 * Runs in a worker thread. The recording as one channel. Throws AUDIO_UNREADABLE, and REQUEST_TOO_LARGE for one that is
 * longer than `mostSeconds`: that is read from its headers, for a small file can decode to more than a machine has memory.
 */
export async function decodeReference({bytes, mostSeconds}: ReferenceOrder): Promise<MonoPcm> {
  const seconds = durationSeconds(bytes);
  if (seconds > mostSeconds) {
    throw new ChatterpipeError(
      'REQUEST_TOO_LARGE',
      `The recording is ${Math.round(seconds)} s long; ${mostSeconds} s are the most.`,
      {
        hint: 'Six to fifteen seconds of one person speaking are enough.',
      },
    );
  }
  const {pcm} = await decodeAudio(bytes);
  const recording = mixToMono(pcm);
  if (!recording.samples.every(Number.isFinite)) {
    throw new ChatterpipeError('AUDIO_UNREADABLE', 'The recording holds samples that are not numbers.', {
      hint: 'Export it again as 16-bit WAV.',
    });
  }
  return recording;
}

/** As the headers say; 0 for what is neither WAV nor MP3, which the decoder then refuses by its name. */
function durationSeconds(bytes: Uint8Array): number {
  const kind = sniffAudio(bytes);
  if (kind === 'wav') return readWavHeader(bytes).durationSeconds;
  if (kind !== 'mp3') return 0;
  const {startBytes, endBytes} = surveyMp3(bytes);
  let seconds = 0;
  for (let position = startBytes; position < endBytes; ) {
    const frame = parseMp3FrameHeader(bytes, position);
    if (frame === undefined) break;
    seconds += frame.samplesPerFrame / frame.sampleRateHz;
    position += frame.sizeBytes;
  }
  return seconds;
}
