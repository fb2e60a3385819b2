import type {LintRule} from '../lint-rule.js';

/**
 * Finds whole words and phrases of a list, in any case; in scripts without spaces, anywhere. An empty list finds nothing.
 */
export function profanityOf(list: readonly string[]): LintRule {
  const entries = [...new Set(list.map(normalised).filter(entry => entry !== ''))];
  if (entries.length === 0) {
    return () => undefined;
  }
  // Longer ones first, so that the message names the whole of what was found.
  const alternatives = entries.sort((a, b) => b.length - a.length).map(inPattern);
  const pattern = new RegExp(alternatives.join('|'), 'u');
  return ({text}) => {
    const found = pattern.exec(normalised(text))?.[0];
    return found === undefined ? undefined : {message: `It holds "${found}".`};
  };
}

function normalised(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
}

function inPattern(entry: string): string {
  const escaped = entry.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return spaceless.test(entry) ? escaped : String.raw`(?<![\p{L}\p{M}\p{N}])${escaped}(?![\p{L}\p{M}\p{N}])`;
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
