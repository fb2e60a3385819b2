import type {LintedText, LintRemark} from '../lint-rule.js';
import {isEastAsian, lettersOf} from './language-characters.js';

/** Letters, accents and punctuation that the language is not written with. Digits and symbols are not looked at here. */
export function foreignCharacters({text, language: {code}}: LintedText): LintRemark | undefined {
  const found = [...new Set(text.match(foreignTo(code)) ?? [])];
  return found.length === 0 ? undefined : {message: `It holds ${found.slice(0, 5).map(named).join(', ')}.`};
}

const patterns = new Map<string, RegExp>();

function foreignTo(languageCode: string): RegExp {
  const known = patterns.get(languageCode) ?? patternOf(languageCode);
  patterns.set(languageCode, known);
  return known;
}

function patternOf(languageCode: string): RegExp {
  const letters = String.raw`(?![${lettersOf(languageCode)}\p{Script=Inherited}ー々〆ヶ])[\p{L}\p{M}]`;
  const wide = isEastAsian(languageCode) ? '' : String.raw`|[\u3000-\u303f\uff00-\uffef]`;
  return new RegExp(`${letters}${wide}`, 'gu');
}

function named(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${hex})`;
}
