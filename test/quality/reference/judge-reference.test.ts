import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {MonoPcm} from '../../../src/audio/pcm.js';
import {resample} from '../../../src/audio/resample/resample.js';
import {seededRandom} from '../../../src/base/seeded-random.js';
import {createEspeakEngine} from '../../../src/engines/espeak/espeak-engine.js';
import {findActiveFrames} from '../../../src/quality/measures/active-frames.js';
import {reverberationSeconds} from '../../../src/quality/measures/reverberation.js';
import {judgeReference} from '../../../src/quality/reference/judge-reference.js';
import {measureReference, type ReferenceEvidence} from '../../../src/quality/reference/measure-reference.js';

const nobodyListened: ReferenceEvidence = {speech: undefined, embeddings: [], mos: undefined};
const rate = 24_000;
let good: Float32Array;

/** Three sentences of eSpeak NG, with a pause after each and a noise floor of −75 dBFS, as a quiet room has. */
beforeAll(async () => {
  const engine = createEspeakEngine({threads: 1});
  const random = seededRandom(1);
  const parts: number[] = silence(0.2);
  for (const text of [
    'The old mill by the river has stood empty since my grandfather closed it.',
    'Every morning the children took the long way to school along its wall.',
    'Nobody knows what became of the great stone wheel.',
  ]) {
    const how = {language: 'en', speed: 1, temperature: 0.8, exaggeration: 0.5, cfgWeight: 0.5, seed: 1};
    const {samples} = await engine.speak({text, speakerId: 'robot-mid.wav', ...how});
    parts.push(...samples, ...silence(0.3));
  }
  good = Float32Array.from(parts, sample => sample + (random() - 0.5) * 0.0006);
  await engine.close();
});
afterAll(() => {
  good = new Float32Array();
});

function silence(seconds: number): number[] {
  return new Array<number>(Math.round(seconds * rate)).fill(0);
}

function codesOf(samples: Float32Array, evidence: Partial<ReferenceEvidence> = {}, sampleRateHz = rate) {
  const sound: MonoPcm = {samples, sampleRateHz};
  return judgeReference(measureReference(sound, {...nobodyListened, ...evidence})).map(({code}) => code);
}

/** An echo that dies away by 60 dB within `seconds`: 400 random reflections. */
function inRoom(samples: Float32Array, seconds: number): Float32Array {
  const random = seededRandom(3);
  const wet = Float32Array.from(samples);
  for (let tap = 0; tap < 400; tap += 1) {
    const delaySeconds = random() * seconds;
    const gain = (random() - 0.5) * 0.3 * 10 ** ((-3 * delaySeconds) / seconds);
    const delay = Math.round(delaySeconds * rate);
    for (let at = delay; at < wet.length; at += 1)
      wet[at] = (wet[at] as number) + gain * (samples[at - delay] as number);
  }
  return wet;
}

function withTone(samples: Float32Array, hz: number, level: number): Float32Array {
  return samples.map((sample, at) => sample + level * Math.sin((2 * Math.PI * hz * at) / rate));
}

function withNoise(samples: Float32Array, level: number): Float32Array {
  const random = seededRandom(7);
  return samples.map(sample => sample + (random() - 0.5) * level);
}

describe('a recording to clone from', () => {
  test('is good when it is 6 to 15 s of clean speech', () => {
    expect(codesOf(good)).toEqual([]);
  });

  test.each([
    ['too-short', () => good.subarray(0, 4 * rate)],
    ['silence-at-start', () => Float32Array.from([...silence(1.2), ...good])],
    ['silence-at-end', () => Float32Array.from([...good, ...silence(1.2)])],
    ['clipped', () => good.map(sample => Math.max(-1, Math.min(1, sample * 12)))],
    ['noise', () => withNoise(good, 0.15)],
    ['too-quiet', () => good.map(sample => sample * 0.01)],
    ['hum', () => withTone(good, 50, 0.01)],
    ['echo', () => inRoom(good, 0.8)],
    // Music is not as even as noise: no ratio to it can be told.
    ['background', () => withMusic(good)],
  ] as const)('%s is found where it was planted', (code, plant) => {
    expect(codesOf(plant())).toContain(code);
  });

  test('cut-at-start and cut-at-end are found where a vowel was cut', () => {
    const {energies, speechEnergy} = findActiveFrames({samples: good, sampleRateHz: rate});
    const loud = [...energies.keys()].filter(frame => (energies[frame] as number) > speechEnergy / 2);
    const [from, to] = [(loud[0] as number) * 240, (loud.at(-1) as number) * 240];
    expect(codesOf(good.subarray(from))).toContain('cut-at-start');
    expect(codesOf(good.subarray(0, to))).toContain('cut-at-end');
  });

  test('dull is found in what came through a telephone', () => {
    const narrow = resample({samples: good, sampleRateHz: rate}, 8000);
    expect(codesOf(narrow.samples, {}, 8000)).toEqual(['dull']);
  });

  test('background is found where no pause shows what the noise is', () => {
    const measured = measureReference({samples: good, sampleRateHz: rate}, nobodyListened);
    const [finding] = judgeReference({...measured, snrDb: undefined, quietestDb: -12});
    expect(finding).toMatchObject({
      code: 'background',
      message: 'No pause is quiet: the quietest tenth is -12 dB from the speech level; −25 dB are the most.',
    });
  });

  test('too-long, with its figure', () => {
    const long = Float32Array.from([...good, ...good, ...good, ...good]);
    const [finding] = judgeReference(measureReference({samples: long, sampleRateHz: rate}, nobodyListened));
    expect(finding).toEqual({
      code: 'too-long',
      message: `It is ${(long.length / rate).toFixed(1)} s long; 6 to 15 s clone best, and servers use the beginning alone.`,
      hint: 'Cut out the best 15 s, between two sentences.',
    });
  });

  test('what models heard counts: other people, sound that is no speech, the opinion of listeners', () => {
    const one = Float32Array.of(1, 0);
    const other = Float32Array.of(0.5, Math.sqrt(0.75));
    expect(codesOf(good, {embeddings: [one, one, one]})).toEqual([]);
    expect(codesOf(good, {embeddings: [one, one, other]})).toEqual(['several-speakers']);
    const model = 'test@00000000';
    const frames = Math.ceil(good.length / rate / 0.032);
    const heard = (probability: number) => ({
      speech: {model, frameSeconds: 0.032, probabilities: new Float32Array(frames).fill(probability)},
    });
    expect(codesOf(good, heard(0.9))).toEqual([]);
    expect(codesOf(good, heard(0.1))).toEqual(['too-short', 'other-sound']);
    expect(codesOf(good, {mos: {model, overall: 2.1, signal: 3, background: 1.9}})).toEqual(['poor-sound']);
    expect(codesOf(good, {mos: {model, overall: 3.1, signal: 3, background: 3.9}})).toEqual([]);
  });

  test('how long a room rings is measured to a third of it: 0.3, 0.6 and 0.9 s, and next to nothing without a room', () => {
    const rt = (samples: Float32Array) => reverberationSeconds(findActiveFrames({samples, sampleRateHz: rate}));
    expect(rt(good)).toBeLessThan(0.25);
    for (const seconds of [0.3, 0.6, 0.9]) {
      const measured = rt(inRoom(good, seconds)) as number;
      expect([seconds, measured > seconds * 0.6, measured < seconds * 1.34]).toEqual([seconds, true, true]);
    }
    expect(
      reverberationSeconds(findActiveFrames({samples: new Float32Array(rate), sampleRateHz: rate})),
    ).toBeUndefined();
  });
});

/** Chords that change twice a second, 12 dB below the speech, as music does: uneven, and never silent. */
function withMusic(samples: Float32Array): Float32Array {
  return samples.map((sample, at) => {
    const beat = Math.floor((at / rate) * 2);
    const swell = 0.3 + 0.7 * Math.abs(Math.sin((Math.PI * 2 * at) / rate));
    const chord = [220, 277, 330].reduce(
      (sum, hz) => sum + Math.sin((2 * Math.PI * hz * 2 ** ((beat % 5) / 12) * at) / rate),
      0,
    );
    return sample + 0.03 * swell * chord;
  });
}
