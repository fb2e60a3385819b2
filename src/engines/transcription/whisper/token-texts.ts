/** One token, or several that make one character together, with what it reads. */
export type TokenText = {
  /** As it stands in the text: with its space before it. */
  readonly text: string;
  /** Its place among the tokens, and how many they are. */
  readonly first: number;
  readonly count: number;
};

/**
 * Cuts tokens into texts. Tokens are made of bytes: a character of Chinese can be three of them, and only together they read as one.
 * A rest that reads as no character stands at the end as U+FFFD.
 */
export function tokenTexts(
  tokens: readonly number[],
  decode: (tokens: readonly number[]) => string,
): readonly TokenText[] {
  const texts: TokenText[] = [];
  let first = 0;
  for (let end = 1; end <= tokens.length; end += 1) {
    const text = decode(tokens.slice(first, end));
    const isWhole = !text.includes('\uFFFD');
    if (!isWhole && end < tokens.length && end - first < mostBytes) continue;
    texts.push({text, first, count: end - first});
    first = end;
  }
  return texts;
}

/** No character has more bytes in UTF-8. */
const mostBytes = 4;
