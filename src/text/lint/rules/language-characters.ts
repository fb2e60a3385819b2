/** The letters of languages that are written in Latin with few others than a to z; `A-Za-z` belongs to each. */
const latinLetters: Readonly<Record<string, string>> = {
  ms: '',
  id: 'é',
  'ms-en': 'éèñ',
  sw: '',
  en: 'éèêëàâäáçñïîíôöóœæûüú',
};

/** The scripts of languages that are not written in Latin; Latin letters are at home in Chinese, Japanese and Korean too. */
const scripts: Readonly<Record<string, string>> = {
  zh: 'Han A-Z',
  yue: 'Han A-Z',
  ja: 'Han Hiragana Katakana A-Z',
  ko: 'Hangul Han A-Z',
  am: 'Ethiopic',
  ar: 'Arabic',
  fa: 'Arabic',
  ur: 'Arabic',
  be: 'Cyrillic',
  bg: 'Cyrillic',
  mk: 'Cyrillic',
  ru: 'Cyrillic',
  uk: 'Cyrillic',
  kk: 'Cyrillic',
  sr: 'Cyrillic Latin',
  bn: 'Bengali',
  el: 'Greek',
  gu: 'Gujarati',
  he: 'Hebrew',
  hi: 'Devanagari',
  mr: 'Devanagari',
  ne: 'Devanagari',
  hy: 'Armenian',
  ka: 'Georgian',
  kn: 'Kannada',
  ml: 'Malayalam',
  my: 'Myanmar',
  pa: 'Gurmukhi',
  ta: 'Tamil',
  te: 'Telugu',
  th: 'Thai',
};

/** The inside of a character class for the letters of a language, by its code; all Latin letters where we know no better. */
export function lettersOf(languageCode: string): string {
  const latin = latinLetters[languageCode];
  if (latin !== undefined) {
    return `A-Za-z${latin}${latin.toUpperCase()}`;
  }
  return (scripts[languageCode] ?? 'Latin')
    .split(' ')
    .map(script => (script === 'A-Z' ? 'A-Za-z' : `\\p{Script=${script}}`))
    .join('');
}

/** Whether a language is written with characters of East Asia, and their wide punctuation. */
export function isEastAsian(languageCode: string): boolean {
  return /Han/.test(scripts[languageCode] ?? '');
}
