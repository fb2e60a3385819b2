import {describe, expect, test} from 'vitest';
import {measureSpeechFrames} from '../../../../src/quality/measures/evidence/measure-speech-frames.js';
import {speechSecondsAfter, speechStretches} from '../../../../src/quality/measures/evidence/speech-stretches.js';

const framesOf = (probabilities: readonly number[]) => ({
  model: 'vad',
  frameSeconds: 0.25,
  probabilities: Float32Array.from(probabilities),
});

describe('speechStretches', () => {
  test('begin at 0.5 and go on until 0.35', () => {
    const stretches = speechStretches(framesOf([0.4, 0.6, 0.4, 0.3, 0.3, 0.4, 0.9]), 10);
    expect(stretches).toEqual([
      {startSeconds: 0.25, endSeconds: 0.75},
      {startSeconds: 1.5, endSeconds: 1.75},
    ]);
  });
  test('pass over a gap of one frame', () =>
    expect(speechStretches(framesOf([1, 0, 1]), 10)).toEqual([{startSeconds: 0, endSeconds: 0.75}]));
  test('end with the clip', () =>
    expect(speechStretches(framesOf([1, 1, 1]), 0.6)).toEqual([{startSeconds: 0, endSeconds: 0.6}]));
  test('are none without frames, and none of NaN', () => {
    expect(speechStretches(framesOf([]), 1)).toEqual([]);
    expect(speechStretches(framesOf([Number.NaN, Number.NaN]), 1)).toEqual([]);
  });
  test('are counted from a time on', () => {
    const stretches = [
      {startSeconds: 0, endSeconds: 1},
      {startSeconds: 2, endSeconds: 3},
    ];
    expect(speechSecondsAfter(stretches, 0.75)).toBeCloseTo(1.25, 10);
    expect(speechSecondsAfter(stretches, 3)).toBe(0);
  });
});

describe('measureSpeechFrames', () => {
  const frames = framesOf([0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0]);

  test('adds up speech and finds the longest pause inside it', () =>
    expect(measureSpeechFrames(frames, 3.5)).toEqual({vadSpeechSeconds: 1.75, vadLongestPauseSeconds: 0.75}));

  test('has the level of speech over the rest from the samples: 0.5 over 0.005 is 40 dB', () => {
    const sampleRateHz = 8000;
    const samples = Float32Array.from({length: 3.5 * sampleRateHz}, (_, at) => {
      const isSpeech = (frames.probabilities[Math.floor(at / sampleRateHz / 0.25)] ?? 0) > 0.5;
      return (isSpeech ? 0.5 : 0.005) * (at % 2 === 0 ? 1 : -1);
    });
    expect(measureSpeechFrames(frames, 3.5, {samples, sampleRateHz}).vadSnrDb).toBeCloseTo(40, 4);
  });

  test('has 100 dB at most, over digital silence', () => {
    const samples = Float32Array.from(
      {length: 3500},
      (_, at) => (frames.probabilities[Math.floor(at / 250)] ?? 0) * 0.5,
    );
    expect(measureSpeechFrames(frames, 3.5, {samples, sampleRateHz: 1000}).vadSnrDb).toBe(100);
  });

  test('has no level without a rest, without a sound, or of NaN', () => {
    const sampleRateHz = 1000;
    const all = framesOf([1, 1, 1, 1]);
    const noise = (value: number) => ({samples: new Float32Array(1000).fill(value), sampleRateHz});
    expect(measureSpeechFrames(all, 1, noise(0.5))).not.toHaveProperty('vadSnrDb');
    expect(measureSpeechFrames(frames, 3.5, noise(0))).not.toHaveProperty('vadSnrDb');
    expect(
      measureSpeechFrames(frames, 3.5, {samples: new Float32Array(3500).fill(Number.NaN), sampleRateHz}),
    ).not.toHaveProperty('vadSnrDb');
  });

  test('has no pause without speech', () =>
    expect(measureSpeechFrames(framesOf([0, 0]), 0.5)).toEqual({vadSpeechSeconds: 0}));
});
