/**
 * The text on one line, without white space at its ends. A run of white space becomes one space; none where a line was broken
 * between two characters of Chinese or Japanese, or after the hyphen of a word.
 */
export function onOneLine(text: string): string {
  const trimmed = text.trim();
  return !needsWork.test(trimmed)
    ? trimmed
    : trimmed.replace(/\s+/gu, (run, at: number, whole: string) => {
        const isLineBreak = /[\n\r\u2028\u2029]/.test(run);
        return isLineBreak && needsNoSpace(whole.slice(Math.max(0, at - 2), at), whole.slice(at + run.length))
          ? ''
          : ' ';
      });
}

/** Whether the text on one line has at most `limit` characters (code points). Takes time in proportion to the limit, mostly. */
export function fitsOnOneLine(text: string, limit: number): boolean {
  if (text.length <= limit) {
    return true;
  }
  let characters = 0;
  for (const character of text) {
    characters += /\s/.test(character) ? 0 : 1;
    if (characters > limit) {
      return false;
    }
  }
  return [...onOneLine(text)].length <= limit;
}

const needsWork = /[^\S ]| {2}/;

function needsNoSpace(before: string, after: string): boolean {
  return /\p{L}-$/u.test(before) ? /^\p{L}/u.test(after) : spacelessEnd.test(before) && spacelessStart.test(after);
}

const spaceless = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。，！？；：「」『』（）]`;
const spacelessEnd = new RegExp(`${spaceless}$`, 'u');
const spacelessStart = new RegExp(`^${spaceless}`, 'u');
