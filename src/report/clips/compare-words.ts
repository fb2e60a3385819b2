/** A piece of a text: whether the other text has it in the same order. */
export type ComparedPiece = {readonly text: string; readonly isShared: boolean};

/** Two texts, each in pieces that put together again are the text. */
export type Comparison = {readonly wanted: readonly ComparedPiece[]; readonly heard: readonly ComparedPiece[]};

/** More words than these are not compared: what comes after counts as shared. */
const mostWords = 400;

/**
 * Compares what should be said with what was heard, word by word; in scripts that write no spaces, character by character. Capitals,
 * punctuation and the coding of accents make no difference. The longest common row of words is shared; the rest is not.
 */
export function compareWords(wanted: string, heard: string): Comparison {
  const [left, right] = [piecesOf(wanted), piecesOf(heard)];
  const [leftWords, rightWords] = [wordsIn(left), wordsIn(right)];
  const shared = sharedWords(leftWords, rightWords);
  return {wanted: marked(left, leftWords, shared.left), heard: marked(right, rightWords, shared.right)};
}

type Word = {readonly place: number; readonly bare: string};

/** Scripts that write no spaces between words. */
const unspaced = ['Han', 'Hira', 'Kana', 'Thai', 'Laoo', 'Khmr', 'Mymr'].map(script => `\\p{sc=${script}}`).join('');

/** A character of those scripts with its marks, a word of others, or space. */
const piece = new RegExp(`[${unspaced}]\\p{M}*|[^\\s${unspaced}]+|\\s+`, 'gu');

function piecesOf(text: string): readonly string[] {
  return text.match(piece) ?? [];
}

function wordsIn(pieces: readonly string[]): readonly Word[] {
  return pieces
    .map((piece, place) => ({
      place,
      bare: piece
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]/gu, ''),
    }))
    .filter(({bare}) => bare !== '')
    .slice(0, mostWords);
}

/** The words of the longest common subsequence, as places of pieces. */
function sharedWords(left: readonly Word[], right: readonly Word[]) {
  const width = right.length + 1;
  // Row by row from the end: how long the longest common row of the rests is.
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const both = left[i]?.bare === right[j]?.bare;
      lengths[i * width + j] = both
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const shared = {left: new Set<number>(), right: new Set<number>()};
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [a, b] = [left[i], right[j]];
    if (a !== undefined && b !== undefined && a.bare === b.bare) {
      shared.left.add(a.place);
      shared.right.add(b.place);
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return shared;
}

function marked(
  pieces: readonly string[],
  words: readonly Word[],
  shared: ReadonlySet<number>,
): readonly ComparedPiece[] {
  const compared = new Set(words.map(({place}) => place));
  const joined: {text: string; isShared: boolean}[] = [];
  for (const [place, text] of pieces.entries()) {
    const isShared = !compared.has(place) || shared.has(place);
    const last = joined.at(-1);
    if (last?.isShared === isShared) last.text += text;
    else joined.push({text, isShared});
  }
  return joined;
}
