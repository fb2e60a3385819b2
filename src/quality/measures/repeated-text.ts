/** Beyond so many words a text is not looked at: it is no phrase. */
const longestText = 600;

/** A word, or a letter of a script that has no spaces between words. */
const wordPattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{Nd}]+/gu;

/**
 * The letters of the longest run of words that a text has twice: 8 for "sama-sama di sini, sama-sama di sana" without
 * its "di", which makes it 10. The two may overlap ("no, no, no" has 4). 0 for a text whose words are all different.
 */
export function longestRepeatedLetters(text: string): number {
  const words = (text.toLowerCase().match(wordPattern) ?? []).slice(0, longestText);
  let longest = 0;
  // lengths[j] is the letters of the run that ends before word i and before word j.
  let lengths = new Uint32Array(words.length + 1);
  for (let i = 1; i < words.length; i += 1) {
    const next = new Uint32Array(words.length + 1);
    const word = words[i - 1] as string;
    for (let j = i + 1; j <= words.length; j += 1) {
      if (words[j - 1] !== word) continue;
      next[j] = (lengths[j - 1] as number) + word.length;
      longest = Math.max(longest, next[j] as number);
    }
    lengths = next;
  }
  return longest;
}
