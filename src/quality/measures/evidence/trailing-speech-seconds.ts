import {parseLanguage} from '../../../text/language.js';
import {alignWords} from '../../compare/align/align-words.js';
import {comparableWords} from '../../compare/read/comparable-words.js';
import type {HeardWord} from '../../evidence.js';
import {type SpeechStretch, speechSecondsAfter} from './speech-stretches.js';

/** What is known of the end of a clip. */
export type ClipEnd = {
  readonly spokenText: string;
  readonly language: string;
  readonly words: readonly HeardWord[];
  /** Undefined where there is no detector of speech: then the words behind the last expected one are added up. */
  readonly stretches: readonly SpeechStretch[] | undefined;
};

/**
 * Seconds of speech after the last expected word ended. Undefined without times of words, and where the last expected word was not heard:
 * then nobody knows where it ended, and that it is missing is another measure. Throws LANGUAGE_UNKNOWN.
 */
export function trailingSpeechSeconds({spokenText, language, words, stretches}: ClipEnd): number | undefined {
  const {code} = parseLanguage(language);
  const heard = words.flatMap(timed => comparableWords(timed.text, code).map(word => ({word, timed})));
  const expected = comparableWords(spokenText, code);
  const {steps} = alignWords(
    expected,
    heard.map(({word}) => word),
  );
  const last = steps.findLast(step => step.expectedTo > step.expectedFrom);
  if (last === undefined || last.heardTo === last.heardFrom) return undefined;
  const end = heard[last.heardTo - 1]?.timed.endSeconds ?? Number.NaN;
  if (!Number.isFinite(end)) return undefined;
  if (stretches !== undefined) return speechSecondsAfter(stretches, end);
  const surplus = new Set(heard.slice(last.heardTo).map(({timed}) => timed));
  return [...surplus].reduce(
    (sum, {startSeconds, endSeconds}) => sum + Math.max(0, endSeconds - Math.max(end, startSeconds)),
    0,
  );
}
