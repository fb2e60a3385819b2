import {cutterOf, type Sentence} from '../../sentences/cut-sentences.js';
import type {LintedText, LintRemark} from '../lint-rule.js';

/** More sentences than one, by the cutter's rules, or two that are stuck together: `ibu.Petuanya`. */
export function hasSeveralSentences({text, language: {code}}: LintedText): LintRemark | undefined {
  const stuck = /(?<![\p{N}@/.:]|www)\p{Ll}{3}[.!?]\p{Lu}\p{Ll}{2}[\p{L}-]*(?=[\s,.!?]|$)/u.exec(text);
  if (stuck !== null) {
    return {message: `There is no space between two sentences at "${stuck[0]}".`};
  }
  const {length} = cutter(code)(text);
  return length > 1 ? {message: `It is ${length} sentences.`} : undefined;
}

const cutters = new Map<string, (text: string) => readonly Sentence[]>();

/** Only ends of sentences count here, not length. */
function cutter(language: string): (text: string) => readonly Sentence[] {
  const known = cutters.get(language) ?? cutterOf({language, longestCharacters: 1_000_000, shortestCharacters: 1});
  cutters.set(language, known);
  return known;
}
