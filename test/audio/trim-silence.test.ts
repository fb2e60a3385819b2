import {describe, expect, test} from 'vitest';
import {trimSilence} from '../../src/audio/trim-silence.js';
import {type UtterancePart, utterance} from './voice-like.js';

const sampleRateHz = 24_000;
const speech: UtterancePart = {kind: 'tone', seconds: 1, amplitude: 0.3};
const pause = (seconds: number): UtterancePart => ({kind: 'zero', seconds, amplitude: 0});

/** What is left around the parts that are not to be lost, in ms. */
function trim(parts: readonly UtterancePart[], floorAmplitude = 0) {
  const samples = utterance(parts, sampleRateHz, floorAmplitude);
  const {sound, headMs, tailMs} = trimSilence({samples, sampleRateHz});
  expect(sound.samples.length / sampleRateHz).toBeCloseTo(samples.length / sampleRateHz - (headMs + tailMs) / 1000, 6);
  return {headMs: Math.round(headMs), tailMs: Math.round(tailMs)};
}

describe('trimSilence', () => {
  test.each([0, 0.000_1, 0.001, 0.003])('keeps 150 ms before and 200 ms behind speech over a floor of %f', floor => {
    // 3 mV of white noise is −55 dBFS, what ChatterBox has.
    const {headMs, tailMs} = trim([pause(1), speech, pause(2)], floor);
    expect(headMs).toBeGreaterThanOrEqual(840);
    expect(headMs).toBeLessThanOrEqual(850);
    expect(tailMs).toBeGreaterThanOrEqual(1790);
    expect(tailMs).toBeLessThanOrEqual(1800);
  });

  test.each([0, 0.003])('keeps a weak fricative at either end, floor %f', floor => {
    const fricative: UtterancePart = {kind: 'noise', seconds: 0.12, amplitude: 0.01};
    const {headMs, tailMs} = trim([pause(1), fricative, speech, fricative, pause(1)], floor);
    expect(headMs).toBeLessThanOrEqual(1000 - 25);
    expect(tailMs).toBeLessThanOrEqual(1000 - 25);
  });

  test('keeps a soft ending 25 dB below the rest', () => {
    const ending: UtterancePart = {kind: 'tone', seconds: 0.5, amplitude: 0.3 * 10 ** (-24 / 20)};
    expect(trim([speech, ending, pause(1)], 0.001).tailMs).toBeLessThanOrEqual(800);
  });

  test('a click far from the speech does not hold the silence', () => {
    const click: UtterancePart = {kind: 'noise', seconds: 0.005, amplitude: 0.8};
    const {headMs} = trim([pause(0.5), click, pause(1), speech, pause(0.5)]);
    expect(headMs).toBeGreaterThanOrEqual(1345);
    expect(headMs).toBeLessThanOrEqual(1355);
  });

  test('one short word in 40 s of dead air', () => {
    const word: UtterancePart = {kind: 'tone', seconds: 0.3, amplitude: 0.3};
    const {headMs, tailMs} = trim([pause(20), word, pause(19.7)], 0.002);
    expect({headMs: Math.round(headMs / 100), tailMs: Math.round(tailMs / 100)}).toEqual({headMs: 199, tailMs: 195});
  });

  test.each([
    ['speech without silence', [speech], 0],
    ['zeros', [pause(1)], 0],
    ['steady noise', [pause(3)], 0.05],
    ['hum too faint to be speech', [pause(1)], 0.000_5],
    ['a single click', [pause(1), {kind: 'noise', seconds: 0.01, amplitude: 0.5}, pause(1)], 0],
    ['less silence than is kept', [pause(0.1), speech, pause(0.15)], 0],
    ['nothing', [], 0],
    ['five samples', [{kind: 'tone', seconds: 5 / sampleRateHz, amplitude: 0.5}], 0],
  ] as const)('comes back whole: %s', (_name, parts, floor) => {
    expect(trim(parts, floor)).toEqual({headMs: 0, tailMs: 0});
  });

  test('says above which energy a frame is speech: 6 dB above the noise, 25 to 50 dB below the speech', () => {
    const thresholdOver = (floorAmplitude: number): number => {
      const samples = utterance([pause(1), speech, pause(1)], sampleRateHz, floorAmplitude);
      return 10 * Math.log10(trimSilence({samples, sampleRateHz}).speechThreshold as number);
    };
    // The mean square of white noise is a third of its amplitude squared, that of the buzz 0.19 of its own.
    const speechDb = 10 * Math.log10(0.3 ** 2 * 0.19);
    expect(thresholdOver(0.003)).toBeCloseTo(10 * Math.log10(0.003 ** 2 / 3) + 6, -0.5);
    expect(thresholdOver(0)).toBeCloseTo(speechDb - 50, -0.5);
    expect(thresholdOver(0.04)).toBeCloseTo(speechDb - 25, -0.5);
  });

  test.each([
    ['nothing', [], 0],
    ['zeros', [pause(1)], 0],
    ['a single click', [pause(1), {kind: 'noise', seconds: 0.01, amplitude: 0.5}, pause(1)], 0],
  ] as const)('knows no speech in %s', (_name, parts, floor) => {
    const samples = utterance(parts, sampleRateHz, floor);
    expect(trimSilence({samples, sampleRateHz}).speechThreshold).toBeUndefined();
  });

  test.each([16_000, 22_050, 44_100])('cuts between frames of 10 ms at %i Hz', rate => {
    const samples = utterance([pause(1), speech, pause(1)], rate);
    const {sound} = trimSilence({samples, sampleRateHz: rate});
    const start = (sound.samples.byteOffset - samples.byteOffset) / 4;
    expect(start).toBeGreaterThan(0);
    expect(start % Math.round(rate / 100)).toBe(0);
  });
});
