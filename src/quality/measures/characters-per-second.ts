/** Letters and digits of a text by second of speech; 0 where there is no speech. Vowel signs and punctuation do not count. */
export function charactersPerSecond(text: string, durationSeconds: number): number {
  const characters = text.match(/[\p{L}\p{Nd}]/gu)?.length ?? 0;
  return durationSeconds > 0 ? characters / durationSeconds : 0;
}
