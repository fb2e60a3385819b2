import type {Rule} from '../../quality/verdict/reason.js';
import type {ReportReason} from '../report-clip.js';

/** What a rule means to a person. */
export type RuleAdvice = {
  /** What is wrong with such a clip, in plain words. */
  readonly means: string;
  /** What to do when many clips are rejected by it. */
  readonly mend: string;
};

/** What a rule of the journal means. Names that this version does not know have their name for a meaning. */
export function adviceOn(rule: string): RuleAdvice {
  return (
    (Object.hasOwn(advice, rule) ? advice[rule as keyof typeof advice] : undefined) ?? {
      means: rule,
      mend: 'Listen to some of them.',
    }
  );
}

/** Why a clip was rejected: its sentence, else what its rule means. */
export function sayReason({rule, message}: ReportReason): string {
  return message ?? adviceOn(rule).means;
}

const again = 'A few are chance: redo makes them again.';
const server = 'Look at the server and the network between: sound was lost on the way.';
const settings = 'If it is many: compare settings with tryout; a lower exaggeration is calmer.';
const wording = 'Read some of the texts: numbers, names and foreign words are better written as they are spoken.';
const reference = 'Take a cleaner reference recording of the speaker: 10 to 20 s, one voice, no music, no room.';

const advice: Readonly<Record<Rule | 'backend-refused', RuleAdvice>> = {
  unreadable: {means: 'The server sent something that is no sound.', mend: server},
  empty: {means: 'The take holds no sound at all.', mend: server},
  'not-finite': {means: 'Some samples are not numbers: the model failed.', mend: 'Look at the server’s log.'},
  silent: {means: 'There is hardly anything but silence.', mend: again},
  clipped: {
    means: 'The loudest parts are cut off: it crackles.',
    mend: 'Lower the level of the server or of the reference recording.',
  },
  'too-short-for-text': {means: 'The clip is too short: words must be missing.', mend: wording},
  'too-long-for-text': {means: 'The clip is too long: something was added or said twice.', mend: settings},
  noisy: {means: 'There is too much noise behind the speech.', mend: reference},
  'narrow-band': {means: 'The sound is dull, as over a telephone.', mend: reference},
  'long-pause': {means: 'There is a long pause in the middle.', mend: settings},
  'cut-start': {means: 'The beginning is cut off.', mend: again},
  'cut-end': {means: 'The end is cut off.', mend: again},
  hole: {means: 'A piece of the sound is missing.', mend: server},
  drone: {means: 'It drones: that is hardly speech.', mend: settings},
  hiss: {means: 'It is mostly hiss.', mend: settings},
  tone: {means: 'A steady tone stands in the sound.', mend: reference},
  hum: {means: 'There is mains hum in the sound.', mend: reference},
  'level-step': {means: 'The loudness jumps in the middle.', mend: settings},
  burst: {means: 'There is a burst of noise: a click, a breath, a knock.', mend: again},
  smeared: {means: 'A coder took parts of the sound away, as in a poor MP3.', mend: reference},
  loop: {means: 'A stretch of the speech comes again and again.', mend: settings},
  'too-slow': {means: 'It is spoken too slowly for its text.', mend: settings},
  'too-fast': {means: 'It is spoken too fast for its text.', mend: settings},
  unvoiced: {means: 'Too little of it has a voice: it whispers or hisses.', mend: settings},
  'wrong-words': {means: 'Other words were heard than the text has.', mend: wording},
  'first-word': {means: 'The first word was not heard.', mend: again},
  'last-word': {means: 'The last word was not heard.', mend: again},
  'repeated-words': {means: 'Words come again that the text has once.', mend: settings},
  'wrong-language': {
    means: 'It sounds like another language.',
    mend: 'See that the server speaks this language and is told so.',
  },
  'trailing-speech': {means: 'The speech goes on after the text has ended.', mend: settings},
  'unlikely-text': {means: 'The text hardly fits what is heard.', mend: wording},
  'other-speaker': {means: 'It sounds like somebody else.', mend: reference},
  'low-quality': {means: 'Listeners would call the sound poor.', mend: reference},
  'pitch-differs': {means: 'The voice is higher or lower than in the other clips.', mend: again},
  'pace-differs': {means: 'It is faster or slower than the other clips.', mend: again},
  'noise-differs': {means: 'There is more noise than in the other clips.', mend: again},
  'speaker-differs': {means: 'The voice is unlike that of the other clips.', mend: again},
  'text-differs': {means: 'The text fits less than in the other clips.', mend: wording},
  'quality-differs': {means: 'The sound is poorer than in the other clips.', mend: again},
  'backend-refused': {
    means: 'The server refused the text.',
    mend: 'Read what the server said, and change the text or the server.',
  },
};
