import {describe, expect, test} from 'vitest';
import {seededRandom} from '../../../src/base/seeded-random.js';
import {encodeEmbedding} from '../../../src/quality/measures/speaker-embedding.js';
import {datasetLimits} from '../../../src/quality/verdict/dataset-limits.js';
import {judgeByDataset} from '../../../src/quality/verdict/judge-by-dataset.js';
import type {Limits} from '../../../src/quality/verdict/limits.js';
import {defaultLimits} from '../../../src/quality/verdict/presets.js';

const none = {values: new Map(), speaker: undefined};
const pitches = (values: readonly number[]) => ({
  ...none,
  clips: values.length,
  values: new Map([['pitchHz' as const, Float64Array.from(values)]]),
});

const boundsOf = (values: readonly number[], limits: Limits) => {
  const found = datasetLimits(pitches(values), limits);
  if (found === undefined) throw new Error('no limits');
  return found.bounds;
};

describe('datasetLimits', () => {
  test('median ± k × 1.4826 × MAD, on a logarithmic scale for pitch', () => {
    // log2 from the median: −1 … 1 in 101 steps; the median of their sizes is 0.5.
    const values = Array.from({length: 101}, (_, step) => 120 * 2 ** ((step - 50) / 50));
    const bounds = boundsOf(values, {...defaultLimits, pitchSpread: 2});
    const halfWidth = 2 * 1.4826 * 0.5;
    expect(bounds.pitchHz?.most).toBeCloseTo(120 * 2 ** halfWidth, 1);
    expect(bounds.pitchHz?.least).toBeCloseTo(120 / 2 ** halfWidth, 2);
  });

  test('an even dataset is no reason to refuse: the bounds keep a least distance', () => {
    const bounds = boundsOf(new Array(40).fill(120), defaultLimits);
    expect(bounds.pitchHz?.most).toBeCloseTo(120 * 1.15, 3);
    expect(bounds.pitchHz?.least).toBeCloseTo(120 / 1.15, 3);
  });

  test('the order does not matter, and what was not measured does not count', () => {
    const random = seededRandom('pitches');
    const values = Array.from({length: 60}, () => 100 + 40 * random());
    const found = datasetLimits(pitches(values), defaultLimits);
    expect(datasetLimits(pitches(values.toReversed()), defaultLimits)).toEqual(found);
    expect(datasetLimits(pitches([...values, Number.NaN]), defaultLimits)?.bounds).toEqual(found?.bounds);
  });

  test('says nothing of fewer than thirty clips, and nothing where it is switched off', () => {
    expect(datasetLimits(pitches(new Array(29).fill(120)), defaultLimits)).toBeUndefined();
    expect(datasetLimits(pitches(new Array(40).fill(120)), {...defaultLimits, pitchSpread: null})?.bounds).toEqual({});
  });

  test('what only some voices have: so far beyond what nine clips of ten keep within, but never what is always good', () => {
    const ends = (values: readonly number[]) => {
      const columns = new Map([['takeEndDb' as const, Float64Array.from(values)]]);
      return datasetLimits({...none, clips: values.length, values: columns}, defaultLimits)?.bounds.takeEndDb;
    };
    // Nine of ten robots' ends are at −15 dB or below: 12 dB more is −3. A neural voice's are far lower.
    expect(ends(Array.from({length: 41}, (_, at) => (at < 5 ? -15 : -30)))).toEqual({most: -3});
    expect(ends(new Array(40).fill(-75))).toEqual({most: -20});
    expect(ends(new Array(29).fill(-75))).toBeUndefined();
    const snr = new Map([['snrDb' as const, new Float64Array(40).fill(33)]]);
    const limits = datasetLimits({...none, clips: 40, values: snr}, defaultLimits);
    expect(limits?.bounds.snrDb).toEqual({least: 23});
    if (limits === undefined) throw new Error('no limits');
    expect(judgeByDataset({snrDb: 22}, limits)).toEqual([
      {
        rule: 'noisy',
        measure: 'snrDb',
        value: 22,
        limit: 23,
        message: 'The speech stands less above the noise than in other clips: 22.0 dB, at least 23.0 dB usual here.',
      },
    ]);
    expect(judgeByDataset({snrDb: 23}, limits)).toEqual([]);
  });

  test('a voice far from the centre of the others is found', () => {
    const random = seededRandom('voices');
    const near = (): string =>
      encodeEmbedding(Float32Array.from({length: 64}, (_, at) => (at < 32 ? 1 : 0) + 0.1 * random()));
    const embeddings = Array.from({length: 40}, near);
    const limits = datasetLimits({clips: 40, values: new Map(), speaker: {model: 'm@1', embeddings}}, defaultLimits);
    const other = encodeEmbedding(Float32Array.from({length: 64}, (_, at) => (at < 32 ? 0 : 1)));
    if (limits === undefined) throw new Error('no limits');
    const models = {speaker: 'm@1'};
    expect(judgeByDataset({speakerEmbedding: near(), models}, limits)).toEqual([]);
    expect(judgeByDataset({speakerEmbedding: other, models}, limits)).toMatchObject([{rule: 'speaker-differs'}]);
    // Embeddings of another model are in another space.
    expect(judgeByDataset({speakerEmbedding: other, models: {speaker: 'n@2'}}, limits)).toEqual([]);
  });

  test('a clip that is shorter than what a speaker encoder hears at a time may lie farther from the centre', () => {
    const centre = Float32Array.from({length: 64}, (_, at) => (at < 32 ? 1 : 0));
    const embeddings = Array.from({length: 40}, () => encodeEmbedding(centre));
    const limits = datasetLimits({clips: 40, values: new Map(), speaker: {model: 'm@1', embeddings}}, defaultLimits);
    if (limits === undefined) throw new Error('no limits');
    expect(limits.speaker?.least).toBeCloseTo(0.88, 2);
    const atCosine = (cosine: number, durationSeconds: number) => {
      const other = Math.sqrt(1 - cosine ** 2);
      const embedding = Float32Array.from({length: 64}, (_, at) => (at < 32 ? cosine : other));
      const measured = {speakerEmbedding: encodeEmbedding(embedding), models: {speaker: 'm@1'}, durationSeconds};
      return judgeByDataset(measured, limits).map(({rule}) => rule);
    };
    expect(atCosine(0.85, 2)).toEqual(['speaker-differs']);
    expect(atCosine(0.85, 1.5)).toEqual([]);
    expect(atCosine(0.8, 1.5)).toEqual(['speaker-differs']);
  });
});
