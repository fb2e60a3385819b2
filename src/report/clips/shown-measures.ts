import type {Measurements, MeasureName} from '../../quality/measures/measurements.js';
import type {LimitName} from '../../quality/verdict/limits.js';
import {sayValue} from '../../quality/verdict/say-value.js';
import type {Unit} from '../../quality/verdict/threshold-rules.js';

/** A measure that pages show. */
export type ShownMeasure = {
  readonly measure: MeasureName;
  readonly name: string;
  /** Before the value in a line of many; empty where the unit says it all. */
  readonly short: string;
  readonly unit: Unit | 'LUFS';
  /** What the measure says, in a sentence. */
  readonly says: string;
  /** The limits that hold for every clip alike. */
  readonly least?: LimitName;
  readonly most?: LimitName;
  /** Which clips stand out: those with low values, with high ones, those far from the middle, or none. */
  readonly worse: 'low' | 'high' | 'away' | 'neither';
  /** Datasets are taken to vary by as much as this, however even they are; in the measure's own unit. */
  readonly leastDeviation: number;
};

/** The measures that a person has use for, in the order in which they are shown. */
export const shownMeasures: readonly ShownMeasure[] = [
  {
    measure: 'durationSeconds',
    name: 'Length',
    short: '',
    unit: 's',
    says: 'How long the clips are.',
    worse: 'neither',
    leastDeviation: 1,
  },
  {
    measure: 'charactersPerSecond',
    name: 'Pace',
    short: '',
    unit: 'letters/s',
    says: 'Letters and digits a second. Far too many: words are missing. Far too few: something was added.',
    worse: 'away',
    leastDeviation: 1.5,
  },
  {
    measure: 'loudnessLufs',
    name: 'Loudness',
    short: '',
    unit: 'LUFS',
    says: 'Piper does not level clips: a voice learns every loudness there is.',
    worse: 'away',
    leastDeviation: 1,
  },
  {
    measure: 'snrDb',
    name: 'Speech over noise',
    short: 'SNR',
    unit: 'dB',
    says: 'How far the speech stands above what lies between the words.',
    least: 'leastSnrDb',
    worse: 'low',
    leastDeviation: 3,
  },
  {
    measure: 'noiseFloorDbfs',
    name: 'Noise floor',
    short: 'noise',
    unit: 'dBFS',
    says: 'The level between the words. A voice learns the noise with the speech.',
    most: 'mostNoiseFloorDbfs',
    worse: 'high',
    leastDeviation: 3,
  },
  {
    measure: 'pitchHz',
    name: 'Pitch',
    short: '',
    unit: 'Hz',
    says: 'How high the voice is. Two hills are two ways of speaking, or two speakers.',
    worse: 'away',
    leastDeviation: 8,
  },
  {
    measure: 'characterErrorRate',
    name: 'Wrong letters',
    short: 'wrong letters',
    unit: '%',
    says: 'How much of the text a recogniser heard otherwise. Some is the recogniser’s own error.',
    most: 'mostCharacterErrorRate',
    worse: 'high',
    leastDeviation: 0.03,
  },
  {
    measure: 'forcedMeanLogProb',
    name: 'Fit of the text',
    short: 'fit',
    unit: '',
    says: 'How likely the text is, given the sound: 0 is certain, less is doubtful.',
    least: 'leastForcedMeanLogProb',
    worse: 'low',
    leastDeviation: 0.1,
  },
  {
    measure: 'speakerCosine',
    name: 'Likeness to the speaker',
    short: 'likeness',
    unit: '',
    says: 'To the recording that was cloned: 1 is the same.',
    least: 'leastSpeakerCosine',
    worse: 'low',
    leastDeviation: 0.03,
  },
  {
    measure: 'dnsmosOverall',
    name: 'Quality by DNSMOS',
    short: 'DNSMOS',
    unit: '',
    says: 'What listeners would say, 1 to 5, guessed by a model.',
    least: 'leastDnsmosOverall',
    worse: 'low',
    leastDeviation: 0.15,
  },
];

/** A value of a measure, with its unit. */
export function sayMeasure({unit}: Pick<ShownMeasure, 'unit'>, value: number): string {
  return unit === 'LUFS' ? sayValue(value, 'dB').replace('dB', 'LUFS') : sayValue(value, unit);
}

/** What was measured of a clip, value by value: `2.10 s`, `14.2 letters/s`, `SNR 38.0 dB`. */
export function sayMeasures(measured: Measurements): readonly string[] {
  return shownMeasures.flatMap(shown => {
    const value = measured[shown.measure];
    return value === undefined ? [] : [`${shown.short} ${sayMeasure(shown, value)}`.trim()];
  });
}
