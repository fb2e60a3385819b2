import type {TextRange} from './enclosed-ranges.js';

/**
 * The parts of a paragraph that are one run of prose each. A line break is white space where the line was full: where the first
 * word of the next line would have made it longer than the longest line of the paragraph. It is also white space before a
 * small letter and after a comma or dash. Elsewhere (a heading, a list, a poem) it parts.
 */
export function lineBlocks(paragraph: string): readonly TextRange[] {
  const lines = linesOf(paragraph);
  const widest = lines.reduce((most, {start, end}) => Math.max(most, end - start), 0);
  const blocks: TextRange[] = [];
  let start: number | undefined;
  for (const [number, line] of lines.entries()) {
    start ??= line.start;
    const next = lines[number + 1];
    const isPart = next === undefined || !isWrapped(paragraph, line, next, widest);
    if (isPart) {
      blocks.push({start, end: line.end});
      start = undefined;
    }
  }
  return blocks;
}

/** The lines that hold something, without the white space at their ends. */
function linesOf(paragraph: string): readonly TextRange[] {
  return [...paragraph.matchAll(/\S(?:[^\n\r\u2028\u2029]*\S)?/g)].map(({0: {length}, index}) => ({
    start: index,
    end: index + length,
  }));
}

function isWrapped(paragraph: string, line: TextRange, next: TextRange, widest: number): boolean {
  const lastCharacter = paragraph.charAt(line.end - 1);
  const nextStart = paragraph.slice(next.start, next.start + 64);
  if (/[,;:،、，；：–—-]/.test(lastCharacter) || /^\p{Ll}/u.test(nextStart)) {
    return true;
  }
  const lineWidth = line.end - line.start;
  const isSpaceless = ideograph.test(lastCharacter) && ideograph.test(nextStart);
  const nextWord = isSpaceless ? 1 : 1 + (/^\S+/.exec(nextStart)?.[0].length ?? 0);
  return lineWidth >= (isSpaceless ? narrowestSpaceless : narrowest) && lineWidth + nextWord > widest;
}

/** A full line has so many characters at least: verses and lists have fewer. */
const narrowest = 45;
const narrowestSpaceless = 18;
const ideograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」『』（）]/u;
