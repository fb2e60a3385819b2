import type {LintedText} from './lint-rule.js';

/** What a text says, for comparing: small letters, one space between words, no punctuation and no symbols. */
export function comparableText({text}: LintedText): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\p{S}]+/gu, mark => (mark === "'" || mark === '’' ? '' : ' '))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The words of a comparable text; in scripts without spaces each character is one. */
export function comparableWords(comparable: string): readonly string[] {
  return (
    comparable.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu,
    ) ?? []
  );
}
