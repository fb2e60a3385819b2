import type {ReferenceMeasurements} from './measure-reference.js';

/** Something about a recording that makes worse clones. */
export type ReferenceFinding = {
  readonly code:
    | 'too-short'
    | 'too-long'
    | 'silence-at-start'
    | 'silence-at-end'
    | 'cut-at-start'
    | 'cut-at-end'
    | 'too-quiet'
    | 'clipped'
    | 'noise'
    | 'background'
    | 'hum'
    | 'dull'
    | 'echo'
    | 'other-sound'
    | 'several-speakers'
    | 'poor-sound';
  /** What is wrong, with its figure. */
  readonly message: string;
  /** What to mend. */
  readonly hint: string;
};

type Rule = {
  readonly code: ReferenceFinding['code'];
  readonly isBroken: (measured: ReferenceMeasurements) => boolean;
  readonly message: (measured: ReferenceMeasurements) => string;
  readonly hint: string;
};

/** All that is wrong with a recording, as a list that is empty for a good one. The limits stand in the rules below. */
export function judgeReference(measured: ReferenceMeasurements): readonly ReferenceFinding[] {
  return rules
    .filter(rule => rule.isBroken(measured))
    .map(({code, message, hint}) => ({code, message: message(measured), hint}));
}

/** What was not measured breaks no rule. */
const above = (value: number | undefined, limit: number): boolean => value !== undefined && value > limit;
const below = (value: number | undefined, limit: number): boolean => value !== undefined && value < limit;
const say = (value: number | undefined, digits = 0): string => (value ?? 0).toFixed(digits);

const rules: readonly Rule[] = [
  {
    code: 'too-short',
    isBroken: ({speechSeconds}) => speechSeconds < 6,
    message: ({speechSeconds}) => `It holds ${say(speechSeconds, 1)} s of speech; 6 to 15 s clone best.`,
    hint: 'Record more: two or three whole sentences.',
  },
  {
    code: 'too-long',
    isBroken: ({seconds}) => seconds > 30,
    message: ({seconds}) =>
      `It is ${say(seconds, 1)} s long; 6 to 15 s clone best, and servers use the beginning alone.`,
    hint: 'Cut out the best 15 s, between two sentences.',
  },
  {
    code: 'silence-at-start',
    isBroken: ({leadingSilenceSeconds}) => leadingSilenceSeconds > 0.7,
    message: ({leadingSilenceSeconds}) =>
      `It begins with ${say(leadingSilenceSeconds, 1)} s of silence; 0.7 s are the most.`,
    hint: 'Cut it to a quarter of a second.',
  },
  {
    code: 'silence-at-end',
    isBroken: ({trailingSilenceSeconds}) => trailingSilenceSeconds > 0.7,
    message: ({trailingSilenceSeconds}) =>
      `It ends with ${say(trailingSilenceSeconds, 1)} s of silence; 0.7 s are the most.`,
    hint: 'Cut it to a quarter of a second.',
  },
  {
    code: 'cut-at-start',
    isBroken: ({startDb}) => above(startDb, -15),
    message: ({startDb}) =>
      `It begins in the middle of a sound: its first 10 ms are ${say(startDb)} dB from the speech level; −15 dB are the most.`,
    hint: 'Begin in a pause.',
  },
  {
    code: 'cut-at-end',
    isBroken: ({endDb}) => above(endDb, -15),
    message: ({endDb}) =>
      `It ends in the middle of a sound: its last 10 ms are ${say(endDb)} dB from the speech level; −15 dB are the most.`,
    hint: 'End in a pause.',
  },
  {
    code: 'too-quiet',
    isBroken: ({speechLevelDbfs}) => speechLevelDbfs < -40,
    message: ({speechLevelDbfs}) => `The speech has ${say(speechLevelDbfs)} dBFS; −40 dBFS are the least.`,
    hint: 'Record closer to the microphone, or with more gain: making it louder now makes its noise louder too.',
  },
  {
    code: 'clipped',
    isBroken: ({clippedSamples}) => clippedSamples > 0,
    message: ({clippedSamples}) => `${clippedSamples} samples are cut off at full scale.`,
    hint: 'Record again with less gain: what was cut off cannot be brought back.',
  },
  {
    code: 'noise',
    isBroken: measured => below(measured.snrDb, 25),
    message: measured => `The speech is ${say(measured.snrDb)} dB above what else sounds; 25 dB are the least.`,
    hint: 'Record in a quieter place, closer to the microphone, without a fan, music or other voices.',
  },
  {
    code: 'background',
    isBroken: measured => measured.snrDb === undefined && measured.quietestDb > -25,
    message: ({quietestDb}) =>
      `No pause is quiet: the quietest tenth is ${say(quietestDb)} dB from the speech level; −25 dB are the most.`,
    hint: 'Something else sounds all the time, music or other voices say: record without it.',
  },
  {
    code: 'hum',
    isBroken: measured => above(measured.humProminenceDb, 18),
    message: measured =>
      `Mains hum stands ${say(measured.humProminenceDb)} dB out of its surroundings; 18 dB are the most.`,
    hint: 'Move the cable away from power supplies, or run on batteries.',
  },
  {
    code: 'dull',
    isBroken: measured => below(measured.bandwidthHz, 5000),
    message: measured => `It holds speech up to ${say(measured.bandwidthHz)} Hz; 5000 Hz are the least.`,
    hint: 'Take the original, not one from a telephone or a messenger.',
  },
  {
    code: 'echo',
    isBroken: measured => above(measured.reverberationSeconds, 0.4),
    message: measured => `The room rings for ${say(measured.reverberationSeconds, 2)} s (RT60); 0.4 s are the most.`,
    hint: 'Record in a room with carpets, curtains or clothes, closer to the microphone.',
  },
  {
    code: 'other-sound',
    isBroken: measured => above(measured.otherSoundSeconds, 1),
    message: measured => `${say(measured.otherSoundSeconds, 1)} s of loud sound are no speech; 1 s is the most.`,
    hint: 'Cut out music, laughter and clapping.',
  },
  {
    code: 'several-speakers',
    isBroken: measured => below(measured.leastLikeness, 0.65),
    message: measured =>
      `Parts of it sound like different people (likeness ${say(measured.leastLikeness, 2)}; 0.65 is the least).`,
    hint: 'Keep the parts of one person alone.',
  },
  {
    code: 'poor-sound',
    isBroken: measured => below(measured.dnsmosOverall, 2.6),
    message: measured =>
      `Listeners would give it ${say(measured.dnsmosOverall, 1)} of 5 (DNSMOS; background ${say(measured.dnsmosBackground, 1)}); 2.6 is the least.`,
    hint: 'Record again: nearer, quieter, without an effect.',
  },
];
