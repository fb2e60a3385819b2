/** Double quotes in their straight, curly, low, reversed and full-width forms. Guillemets and corner brackets are not among them. */
export const doubleQuote = /["\u201c-\u201f\uff02]/;

/** Makes straight apostrophes of curly, low and full-width single quotes. */
export function straightenApostrophes(text: string): string {
  return text.replace(/[\u2018-\u201b\uff07]/g, "'");
}

/**
 * Removes every double quote; one that alone kept two words apart becomes a space. Nobody speaks a quote, eSpeak makes an
 * empty sentence of one at the end, and Python's `csv` takes one at the start for the opening of a quoted field, which
 * swallows the lines below.
 */
export function removeDoubleQuotes(text: string): string {
  return text
    .replace(/["\u201c-\u201f\uff02]+/g, (quotes, offset: number, whole: string) => {
      const keptApart =
        /[\p{L}\p{M}\p{N}.,;:!?]$/u.test(lastOf(whole, offset)) &&
        /^[\p{L}\p{N}]/u.test(whole.slice(offset + quotes.length, offset + quotes.length + 2));
      return keptApart ? ' ' : '';
    })
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * Makes a comma of every run of vertical bars (also full-width ones), a plain space where punctuation stands before it, and
 * nothing at the ends of the text or before punctuation. Wants single spaces.
 */
export function replacePipes(text: string): string {
  return text
    .replace(/ ?[|\uff5c][ |\uff5c]*/g, (bars, offset: number, whole: string) => {
      const before = whole.charAt(offset - 1);
      const after = whole.charAt(offset + bars.length);
      if (before === '' || after === '' || punctuation.test(after)) {
        return '';
      }
      return punctuation.test(before) ? ' ' : ', ';
    })
    .trim();
}

const punctuation = /[.,;:!?\u2026\u3001\u3002\uff0c\uff01\uff1f\uff1a\uff1b]/;

function lastOf(text: string, end: number): string {
  return text.slice(Math.max(0, end - 2), end);
}
