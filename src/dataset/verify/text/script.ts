/** Scripts that stand for themselves; Han and kana count as one, because Japanese mixes them. */
const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Chinese or Japanese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ...[
    'Arabic',
    'Cyrillic',
    'Greek',
    'Hebrew',
    'Hangul',
    'Thai',
    'Devanagari',
    'Bengali',
    'Tamil',
    'Telugu',
    'Kannada',
  ].map(name => [name, new RegExp(`\\p{Script=${name}}`, 'gu')] as const),
  ...[
    'Malayalam',
    'Gujarati',
    'Gurmukhi',
    'Sinhala',
    'Khmer',
    'Lao',
    'Myanmar',
    'Georgian',
    'Armenian',
    'Ethiopic',
  ].map(name => [name, new RegExp(`\\p{Script=${name}}`, 'gu')] as const),
];

/** The script of most letters of a text; undefined where it has none of a script that is known here. */
export function scriptOf(text: string): string | undefined {
  if (/^[\p{ASCII}]*$/u.test(text)) return /[A-Za-z]/u.test(text) ? 'Latin' : undefined;
  let best: {readonly name: string; readonly count: number} | undefined;
  for (const [name, letters] of scripts) {
    const count = text.match(letters)?.length ?? 0;
    if (count > (best?.count ?? 0)) best = {name, count};
  }
  return best?.name;
}

const names: Readonly<Record<string, string>> = {
  Latn: 'Latin',
  Hans: 'Chinese or Japanese',
  Hant: 'Chinese or Japanese',
  Jpan: 'Chinese or Japanese',
  Kore: 'Hangul',
  Arab: 'Arabic',
  Cyrl: 'Cyrillic',
  Grek: 'Greek',
  Hebr: 'Hebrew',
  Thai: 'Thai',
  Deva: 'Devanagari',
};

/** The script in which a language is mostly written (CLDR likely subtags); undefined where it is not known here. */
export function scriptOfLanguage(language: string): string | undefined {
  try {
    return names[new Intl.Locale(language.replaceAll('_', '-')).maximize().script ?? ''];
  } catch {
    return undefined;
  }
}
