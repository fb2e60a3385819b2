/** A part of a text, in UTF-16 units; `end` is the first unit after it. */
export type TextRange = {readonly start: number; readonly end: number};

/**
 * The outermost parts of a text that stand in brackets or quotes, with these, in order. A mark without its partner encloses
 * nothing. Single quotes are not looked at: most of them are apostrophes.
 */
export function enclosedRanges(text: string): readonly TextRange[] {
  const open: {readonly closer: string; readonly at: number}[] = [];
  const found: TextRange[] = [];
  for (const {0: mark, index} of text.matchAll(/["()[\]{}“”«»「」『』（）【】《》〈〉［］]/g)) {
    const place = open.findLastIndex(({closer}) => closer === mark);
    if (place >= 0 && (mark !== '"' || !opensHere(text, index))) {
      const start = open[place]?.at ?? index;
      open.length = place;
      dropInside(found, start);
      found.push({start, end: index + 1});
    } else if (partners[mark] !== undefined && (mark !== '"' || opensHere(text, index))) {
      open.push({closer: partners[mark], at: index});
      // Deeper than this nobody nests: the outer ones have lost their partners.
      open.splice(0, open.length - deepest);
    }
  }
  return found;
}

const deepest = 16;

const partners: Readonly<Record<string, string>> = {
  '"': '"',
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '«': '»',
  '「': '」',
  '『': '』',
  '（': '）',
  '【': '】',
  '《': '》',
  '〈': '〉',
  '［': '］',
};

/** Whether a straight quote opens: before a word, and not after one. */
function opensHere(text: string, at: number): boolean {
  return /^(?:|[\s([{“«—–-])$/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

function dropInside(found: TextRange[], start: number): void {
  while ((found.at(-1)?.start ?? -1) > start) {
    found.pop();
  }
}
