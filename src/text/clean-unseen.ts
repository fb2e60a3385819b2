/**
 * Removes control characters that carry no text and leave none behind (U+0001–U+0007, U+000E–U+001A). The others are white
 * space (see {@link collapseSpaces}) or were refused before.
 */
export function removeControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
  return text.replace(/[\u0001-\u0007\u000e-\u001a]/g, '');
}

/** Removes marks, embeddings and isolates of bidirectional display: speech follows the order in which a text is stored. */
export function removeBidiMarks(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]/g, '');
}

/**
 * Removes what Unicode calls default ignorable (zero-width space, byte order mark, soft hyphen, variation selectors, tags and
 * so on) and the annotation and object marks U+FFF9–U+FFFC. Zero-width joiner and non-joiner stay, one at a time, between two
 * letters or marks of a script that spells with them (Persian, Hindi, Malayalam, Sinhala …).
 */
export function removeInvisible(text: string): string {
  return text
    .replace(/(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffc]/gu, '')
    .replace(/[\u200c\u200d]+/g, (joiners, offset: number, whole: string) => {
      const isSpelling =
        joining.test(charBefore(whole, offset)) && joining.test(charFrom(whole, offset + joiners.length));
      return isSpelling ? joiners.slice(0, 1) : '';
    });
}

/**
 * Makes one space of every run of white space (tabs, line and paragraph separators, U+0085, the separators U+001C–U+001F,
 * no-break and ideographic spaces) and none of those at the ends.
 */
export function collapseSpaces(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: U+001C to U+001F separate words.
  return text.replace(/[\s\u0085\u001c-\u001f]+/g, ' ').trim();
}

const joining = new RegExp(
  `[${[
    'Arabic',
    'Bengali',
    'Devanagari',
    'Gujarati',
    'Gurmukhi',
    'Kannada',
    'Khmer',
    'Malayalam',
    'Mongolian',
    'Myanmar',
    'Oriya',
    'Sinhala',
    'Syriac',
    'Tamil',
    'Telugu',
  ]
    .map(script => `\\p{Script=${script}}`)
    .join('')}]`,
  'u',
);

function charBefore(text: string, offset: number): string {
  // One code unit will do: no letter above U+FFFF is spelled with joiners.
  return text.slice(Math.max(0, offset - 1), offset);
}

function charFrom(text: string, offset: number): string {
  return text.slice(offset, offset + 1);
}
