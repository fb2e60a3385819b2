/**
 * The words of a text as they are compared: compatibility forms resolved (full width), small letters, plain apostrophes, no other signs.
 * Hyphens part words (`sama-sama` is two); single letters in a row are one word (`P. M.`, `T N B`). In scripts without spaces each
 * character is one, katakana as hiragana.
 */
export function splitWords(text: string, dropsAccents: boolean): readonly string[] {
  const even = text.normalize('NFKC').toLowerCase().replace(apostrophes, "'");
  const shown = dropsAccents ? even.normalize('NFD').replace(accents, '').normalize('NFC') : even;
  return joinLetters((shown.match(word) ?? []).map(asHiragana).map(trimApostrophes).filter(Boolean));
}

/** Whether two texts are the same but for case, width, punctuation and spaces: most transcripts of good clips are. */
export function isSameText(a: string, b: string): boolean {
  return a === b || splitWords(a, false).join('') === splitWords(b, false).join('');
}

/** Whether a language is written without spaces: its characters are compared. By its code. */
export function isUnspaced(code: string): boolean {
  return unspacedLanguages.has(code.split('-')[0] ?? '');
}

const unspacedLanguages: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'yue']);

const apostrophes = /[’‘ʼʻ`´＇]/g;
const accents = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu;

const unspaced =
  '(?:[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー])';
const word = new RegExp(`(?=[\\p{L}\\p{N}ー])${unspaced}\\p{M}*|(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}'])+`, 'gu');

function asHiragana(character: string): string {
  return character >= 'ァ' && character <= 'ヶ'
    ? String.fromCharCode(character.charCodeAt(0) - 0x60) + character.slice(1)
    : character;
}

function trimApostrophes(text: string): string {
  return text === "'cause" ? text : text.replace(/^'+|'+$/g, '');
}

/** `p`, `m` → `pm`; but `i` and `a` are words of their own where nothing else is in the row. */
function joinLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (/^[a-z]$/.test(words[end] ?? '')) end += 1;
    const row = words.slice(at, end);
    if (row.length > 1 && row.some(letter => letter !== 'a' && letter !== 'i')) joined.push(row.join(''));
    else joined.push(...row, ...(row.length === 0 ? [words[at] as string] : []));
    at = Math.max(end, at + 1);
  }
  return joined;
}
