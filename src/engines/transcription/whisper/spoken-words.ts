import {tokenTexts} from './token-texts.js';

/** A word among tokens: its text without spaces around it, and the tokens that make it, marks behind it included. */
export type SpokenWord = {readonly text: string; readonly first: number; readonly count: number};

/**
 * Cuts tokens into words at spaces; in scripts that have none (Chinese, Japanese, Thai and their like) every token is a word. Marks
 * that stand alone belong to the word before them, and to none where they begin the text.
 */
export function spokenWords(
  tokens: readonly number[],
  decode: (tokens: readonly number[]) => string,
): readonly SpokenWord[] {
  const words: SpokenWord[] = [];
  for (const token of tokenTexts(tokens, decode)) {
    const last = words.at(-1);
    if (last !== undefined && continues(last.text, token.text)) {
      words[words.length - 1] = {...last, text: last.text + token.text.trimEnd(), count: last.count + token.count};
    } else {
      words.push({text: token.text.trim(), first: token.first, count: token.count});
    }
  }
  return words.reduce<readonly SpokenWord[]>(joinMarks, []).filter(({text}) => hasSound.test(text));
}

const hasSound = /[\p{L}\p{N}]/u;
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function continues(word: string, token: string): boolean {
  if (/^\s/.test(token)) return false;
  return !hasSound.test(token) || (!spaceless.test(token) && !spaceless.test(word));
}

function joinMarks(words: readonly SpokenWord[], word: SpokenWord): readonly SpokenWord[] {
  const last = words.at(-1);
  if (last === undefined || hasSound.test(word.text)) return [...words, word];
  return [...words.slice(0, -1), {...last, text: `${last.text} ${word.text}`, count: last.count + word.count}];
}
