/**
 * The words of a text in lower case, without punctuation: `Anak-anak itu, apa khabar?` gives `anak-anak`, `itu`, `apa`,
 * `khabar`. Where a script puts no spaces between words (Chinese, Japanese, Thai and their kin) each character is one.
 */
export function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return lower.match(unspacedCharacter.test(lower) ? mixedWord : spacedWord) ?? [];
}

/** How many words a text has; two characters of a script without spaces count as one, the last one alone too. */
export function countWords(text: string): number {
  const words = wordsOf(text);
  const unspaced = words.filter(word => unspacedCharacter.test(word)).length;
  return words.length - unspaced + Math.ceil(unspaced / 2);
}

const unspacedScripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];

/** The long mark of kana belongs to no script of its own. */
const unspaced = `[${unspacedScripts.map(script => `\\p{Script=${script}}`).join('')}ー]`;
const letter = '[\\p{L}\\p{M}\\p{N}]';

const unspacedCharacter = new RegExp(`(?=\\p{L})${unspaced}`, 'u');
const spacedWord = new RegExp(`${letter}+(?:['’-]${letter}+)*`, 'gu');
const mixedWord = new RegExp(
  `(?=\\p{L})${unspaced}\\p{M}*|(?:(?!${unspaced})${letter})+(?:['’-](?:(?!${unspaced})${letter})+)*`,
  'gu',
);
