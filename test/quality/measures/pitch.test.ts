import {describe, expect, test} from 'vitest';
import {estimatePitch} from '../../../src/audio/estimate-pitch.js';
import {pitchOf} from '../../../src/quality/measures/pitch.js';
import {utterance} from '../../audio/voice-like.js';
import {readSpokenClips, sharedData} from './kit/speech-clips.js';

const sampleRateHz = 22_050;

/** Five harmonics, gliding by semitones up over the whole of it. */
function glide(fromHz: number, semitones: number): Float32Array {
  let phase = 0;
  return Float32Array.from({length: 3 * sampleRateHz}, (_, index) => {
    phase += (2 * Math.PI * fromHz * 2 ** ((semitones * index) / (36 * sampleRateHz))) / sampleRateHz;
    return 0.1 * [1, 2, 3, 4, 5].reduce((sum, harmonic) => sum + Math.sin(harmonic * phase) / harmonic, 0);
  });
}

describe('pitchOf', () => {
  test('a glide over an octave: its middle, and 0.4 of its span', () => {
    const {medianHz = 0, spreadSemitones = 0, voicedShare} = pitchOf({samples: glide(110, 12), sampleRateHz});
    expect(12 * Math.log2(medianHz / 110)).toBeCloseTo(6, 0);
    expect(spreadSemitones).toBeGreaterThan(4.6);
    expect(spreadSemitones).toBeLessThan(5);
    expect(voicedShare).toBe(1);
  });

  test('half of it noise: half of it voiced', () => {
    const parts = [
      {kind: 'tone', seconds: 1, amplitude: 0.2},
      {kind: 'noise', seconds: 1, amplitude: 0.2},
      {kind: 'zero', seconds: 1, amplitude: 0},
    ] as const;
    const {medianHz, spreadSemitones, voicedShare} = pitchOf({samples: utterance(parts, sampleRateHz), sampleRateHz});
    expect(Math.abs((medianHz ?? 0) - 150)).toBeLessThan(1.5);
    expect(spreadSemitones).toBeLessThan(0.1);
    expect(Math.abs((voicedShare ?? 0) - 0.5)).toBeLessThan(0.05);
  });

  test('noise has none, and nothing is said of nothing', () => {
    const noise = utterance([{kind: 'noise', seconds: 1, amplitude: 0.2}], sampleRateHz);
    expect(pitchOf({samples: noise, sampleRateHz})).toEqual({voicedShare: 0});
    expect(pitchOf({samples: new Float32Array(22_050), sampleRateHz})).toEqual({});
    expect(pitchOf({samples: new Float32Array(0), sampleRateHz})).toEqual({});
  });

  const speech = sharedData('speech');
  test.skipIf(speech === undefined)('of speech it is that of the careful way, within 2 %', async () => {
    for (const {sound} of await readSpokenClips(speech as string, 5)) {
      expect(Math.abs((pitchOf(sound).medianHz ?? 0) / (estimatePitch(sound) ?? 1) - 1)).toBeLessThan(0.02);
    }
  });
});
