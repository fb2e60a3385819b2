/**
 * Letters that a usual speaker says in a second, by the kind of script. Measured with eSpeak NG 1.51 at its 175 words a minute,
 * without pauses around the sentence: ar 9.8, fa 9.5, he 10.8; hi 7.4, ta 8.6, th 7.1; ko 5.9; kana 8.0. Han: 4 to 5 syllables a
 * second in read Mandarin.
 */
const lettersPerSecond = {consonantal: 10, abugida: 7.5, hangul: 6, kana: 8, han: 4} as const;

/** The same for alphabets, by language, measured in the same way. */
const alphabetPerSecond: Readonly<Record<string, number>> = {
  en: 15.8,
  ms: 13.1,
  id: 12.7,
  de: 14,
  fi: 12.7,
  ru: 14.3,
  vi: 14.1,
};
const usualAlphabetPerSecond = 14;

/** A digit that is not 0 is a word, mostly: "375" is six syllables. Zeros are mostly not: "1,000,000" is four. */
const secondsPerDigit = 0.4;

/**
 * How long speaking a text takes at a usual rate, without pauses: a yardstick for takes that are far too short or far too long.
 * It looks at the script of each letter, so that mixed texts (Mandarin with English words) need no rule of their own. Vowel
 * signs, punctuation and symbols count as nothing. 0 for a text without letters and digits. `language` is a code (`ms`) or a pair
 * (`ms-en`), whose first part counts; it sets the rate of alphabets.
 */
export function expectedSpeechSeconds(text: string, language: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const counts = {
    consonantal: count(text, /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu),
    abugida: count(text, abugidas),
    hangul: count(text, /(?=\p{L})\p{Script=Hangul}/gu),
    kana: count(text, /(?=\p{L})[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu),
    han: count(text, /(?=\p{L})\p{Script=Han}/gu),
  };
  const others = Object.values(counts).reduce((sum, value) => sum + value, 0);
  const alphabetRate = alphabetPerSecond[language.split('-')[0] ?? ''] ?? usualAlphabetPerSecond;
  const seconds = Object.entries(counts).map(([kind, value]) => value / lettersPerSecond[kind as keyof typeof counts]);
  const letterSeconds = seconds.reduce((sum, value) => sum + value, (letters - others) / alphabetRate);
  return letterSeconds + count(text, /[^\P{Nd}0]/gu) * secondsPerDigit;
}

/** The Brahmic scripts and Ethiopic: one letter stands for a syllable or most of one. */
const abugidas =
  /(?=\p{L})[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Ethiopic}]/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
