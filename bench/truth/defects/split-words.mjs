// The words of a text with their places, so that one can be taken out or changed and the marks stay.

/** Kana have no spaces and no dictionary here: pieces of so many are as long as a short word. */
const kanaOfWord = 3;

/** @returns {{text: string, start: number, end: number}[]} */
export function splitWords(text, language) {
  if (language === 'ja') {
    return [...text.matchAll(new RegExp(`[\\p{L}\\p{M}ー]{1,${kanaOfWord}}`, 'gu'))].map(placed);
  }
  if (language === 'zh') {
    const segments = [...new Intl.Segmenter('zh', {granularity: 'word'}).segment(text)];
    return segments
      .filter(({isWordLike}) => isWordLike)
      .map(({segment, index}) => ({text: segment, start: index, end: index + segment.length}));
  }
  return [...text.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)].map(placed);
}

/** The text with each word as `change` gives it; spaces are tidied. */
export function joinWords(text, words, change) {
  let result = '';
  let at = 0;
  for (const word of words) {
    result += text.slice(at, word.start) + change(word);
    at = word.end;
  }
  return (result + text.slice(at))
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.,?!;:])/gu, '')
    .trim();
}

function placed(match) {
  return {text: match[0], start: match.index, end: match.index + match[0].length};
}
