/** A word (zh, ja: a character, a syllable or a mora) as it is compared. */
export type ComparableWord = {
  /** In small letters, without apostrophes and signs. */
  readonly plain: string;
  /** Every writing that counts as this word, `plain` first; words behind a contraction stand without a space (`itis`). */
  readonly spellings: readonly string[];
  /** Its phonemes without stress, where they are known. */
  readonly sound: string | undefined;
};

/** A word of which only one writing counts. */
export function plainWord(plain: string): ComparableWord {
  return {plain, spellings: [plain], sound: undefined};
}

/** Whether two words count as one: a writing in common, or the same sound. */
export function isSameWord(a: ComparableWord, b: ComparableWord): boolean {
  if (a.plain === b.plain) return true;
  if (a.sound !== undefined && a.sound !== '' && a.sound === b.sound) return true;
  return a.spellings.some(spelling => b.spellings.includes(spelling));
}

/** Whether one word is several others written together (`seashells`, `it's`), by a writing or by the sound. */
export function isSameJoined(one: ComparableWord, parts: readonly ComparableWord[]): boolean {
  const [first] = parts;
  if (first === undefined) return false;
  if (one.sound !== undefined && one.sound !== '' && one.sound === joinedSound(parts)) return true;
  return one.spellings.some(spelling => isMadeOf(spelling, parts));
}

function isMadeOf(spelling: string, parts: readonly ComparableWord[]): boolean {
  const [first, ...rest] = parts;
  if (first === undefined) return spelling === '';
  return first.spellings.some(part => spelling.startsWith(part) && isMadeOf(spelling.slice(part.length), rest));
}

function joinedSound(parts: readonly ComparableWord[]): string | undefined {
  return parts.every(part => part.sound !== undefined) ? parts.map(part => part.sound).join('') : undefined;
}
