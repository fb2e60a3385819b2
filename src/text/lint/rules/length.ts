import {longestTextCharacters} from '../../refuse-text.js';
import {usualSentenceLength} from '../../sentences/sentence-length.js';
import type {LintedText, LintRemark} from '../lint-rule.js';

/** More than `longestCharacters`; an error where it is more than a ChatterBox server takes. */
export function tooLong({text}: LintedText, longestCharacters: number): LintRemark | undefined {
  const characters = [...text].length;
  if (characters > longestTextCharacters) {
    return {
      message: `It has ${characters} characters, more than the ${longestTextCharacters} that ChatterBox takes.`,
      severity: 'error',
    };
  }
  return characters > longestCharacters
    ? {message: `It has ${characters} characters; up to ${longestCharacters} make a good clip.`}
    : undefined;
}

/** Fewer characters than are cloned well or, in a language that writes spaces, fewer than two words. */
export function isTooShort({text, language: {code}}: LintedText): LintRemark | undefined {
  const {shortestCharacters} = usualSentenceLength(code);
  const characters = [...text].length;
  if (characters < shortestCharacters) {
    return {message: `It has ${characters} characters; cloning goes well from ${shortestCharacters}.`};
  }
  const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);
  return isSpaceless || /[\p{L}\p{N}]\P{L}*\s\P{L}*[\p{L}\p{N}]/u.test(text)
    ? undefined
    : {message: 'It is a single word; cloning goes well from two.'};
}
