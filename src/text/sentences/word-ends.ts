/**
 * Where words end in the scripts that put no white space between them (Chinese, Japanese, Thai …), in order, by the dictionaries
 * of ICU. A closing mark stays with the word before it. Elsewhere, and at the ends of the text, there are none.
 */
export function wordEnds(text: string): readonly number[] {
  const places: number[] = [];
  if (!spaceless.test(text)) {
    return places;
  }
  let isWordStart = false;
  for (let at = 0; at < text.length; ) {
    const segments = [...words.segment(text.slice(at, at + chunkUnits))];
    const isLast = at + chunkUnits >= text.length;
    // The last words of a chunk may go on in the next one, which begins with them.
    const sure = isLast || segments.length < 3 ? segments : segments.slice(0, -2);
    for (const {index, segment} of sure) {
      if ((index > 0 || isWordStart) && isWordEnd(text, at + index, segment)) {
        places.push(at + index);
      }
    }
    isWordStart = sure !== segments;
    const end = sure.at(-1);
    at += (end?.index ?? 0) + (end?.segment.length ?? chunkUnits);
  }
  return places;
}

function isWordEnd(text: string, place: number, next: string): boolean {
  const isBeside = spaceless.test(next) || spaceless.test(text.slice(Math.max(0, place - 2), place));
  return isBeside && !/^[\p{P}\p{M}]/u.test(next) && !/^[\udc00-\udfff]/.test(next);
}

/** The segmenter takes time with the square of a run without white space or marks. */
const chunkUnits = 512;
const words = new Intl.Segmenter('zh', {granularity: 'word'});
const spaceless = new RegExp(
  `[${['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map(name => `\\p{Script=${name}}`).join('')}]`,
  'u',
);
