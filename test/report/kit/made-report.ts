import type {Measurements} from '../../../src/quality/measures/measurements.js';
import {defaultLimits} from '../../../src/quality/verdict/presets.js';
import type {DatasetReport} from '../../../src/report/dataset-report.js';
import type {Peak, ReportClip} from '../../../src/report/report-clip.js';

/** Measurements of a good clip of 3 s, with changes. */
export function measured(changes: Partial<Measurements> = {}): Measurements {
  return {
    durationSeconds: 3,
    peakDbfs: -3,
    rmsDbfs: -24,
    silentShare: 0.1,
    takeSeconds: 3.4,
    takeSampleRateHz: 24_000,
    takeChannelCount: 1,
    takePeakDbfs: -3,
    isTakeLengthCertain: true,
    clippedShare: 0,
    longestFlatTopSamples: 0,
    nonFiniteSampleCount: 0,
    overRangeSampleCount: 0,
    takeOffset: 0,
    language: 'ms',
    expectedSpeechSeconds: 2.8,
    charactersPerSecond: 13,
    loudnessLufs: -22,
    noiseFloorDbfs: -62,
    snrDb: 38,
    pitchHz: 120,
    ...changes,
  };
}

/** A kept clip, with changes. */
export function clip(number: number, changes: Partial<ReportClip> = {}): ReportClip {
  return {
    number,
    text: `Apa khabar ${number}? Semua baik.`,
    state: 'kept',
    reasons: [],
    takes: 1,
    serverSeconds: 2.4,
    measured: measured(),
    ...changes,
  };
}

/** A report of some clips, with changes. */
export function report(clips: readonly ReportClip[], changes: Partial<DatasetReport> = {}): DatasetReport {
  return {
    name: 'malay_voice',
    folder: 'datasets/malay_voice',
    language: {tag: 'ms', name: 'Malay'},
    speaker: 'anwar.wav',
    quality: 'medium',
    limits: {name: 'default', values: defaultLimits, leastKeptShare: 0.95, shortestSeconds: 0.3, longestSeconds: 30},
    clips,
    howToMeasure: {words: 'chatterpipe measure datasets/malay_voice --recogniser whisper-base'},
    ...changes,
  };
}

/** Numbers from 0 to 1 that are the same every time: a linear congruential generator (Numerical Recipes, 1992). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What a generation of so many clips may come to: values scatter, a few clips are rejected, two fail. */
export function madeClips(count: number): readonly ReportClip[] {
  const random = chance(7);
  const normal = () => random() + random() + random() + random() - 2;
  return Array.from({length: count}, (_none, place) => {
    const number = place + 1;
    const seconds = 1.2 + 6 * random() ** 2;
    const values = measured({
      durationSeconds: seconds,
      charactersPerSecond: 13 + 2 * normal(),
      loudnessLufs: -22 + 1.5 * normal(),
      noiseFloorDbfs: -62 + 4 * normal(),
      snrDb: 38 + 5 * normal(),
      pitchHz: 120 + 10 * normal(),
      characterErrorRate: Math.max(0, 0.03 + 0.05 * normal()),
      forcedMeanLogProb: -0.3 + 0.1 * normal(),
      speakerCosine: 0.8 + 0.05 * normal(),
      dnsmosOverall: 3.3 + 0.2 * normal(),
    });
    const peaks = madePeaks(random);
    const base = clip(number, {
      measured: values,
      serverSeconds: 2.4 + normal(),
      peaks,
      sound: `wavs/voice_${String(number).padStart(5, '0')}.wav`,
    });
    if (number % 20 === 7) return refused(base, values, number);
    if (number % 97 === 50)
      return {...base, measured: {...values, loudnessLufs: -31, transcript: 'apa kabar semua baik baik'}, takes: 2};
    return base;
  });
}

function refused(base: ReportClip, values: Measurements, number: number): ReportClip {
  const kinds = [
    {rule: 'wrong-words', message: 'Other words than those of the text were heard: 48 %, at most 25 % allowed.'},
    {rule: 'noisy', message: 'The speech stands too little above the noise: 9.1 dB, at least 15.0 dB wanted.'},
    {rule: 'too-long-for-text'},
  ] as const;
  const [first] = [kinds[number % 3] ?? kinds[0]];
  const reasons = number % 40 === 7 ? [first, kinds[1]] : [first];
  return {
    ...base,
    state: 'rejected',
    sound: base.sound?.replace('wavs', 'rejected'),
    reasons,
    measured: {...values, snrDb: 9, characterErrorRate: 0.48, transcript: 'Apa kata mereka, semua sudah pergi'},
  };
}

function madePeaks(random: () => number): readonly Peak[] {
  return Array.from({length: 200}, (_none, place) => {
    const loud = 0.7 * Math.abs(Math.sin(place / 9)) * Math.sin((Math.PI * place) / 200) * (0.5 + random() / 2);
    return [-loud, loud * 0.9] as const;
  });
}
