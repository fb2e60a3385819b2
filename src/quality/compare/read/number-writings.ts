/** Turns what a recogniser wrote in digits into another way of writing it, which is read otherwise; the text itself where there is nothing to turn. */
export type NumberWriting = (text: string) => string;

/**
 * Ways in which a number may have been spoken: `7.30` as a time or as half past seven, `2024` as a year in two halves or as a count, a row
 * of digits one by one. By the code of the language; each is tried on what the one before it left, what is special first.
 */
export function numberWritings(code: string): readonly NumberWriting[] {
  return writings[code.split('-')[0] ?? ''] ?? general;
}

/** Words that are read for the same digit, to be tried one for the other. By the code of the language. */
export function otherDigitWords(code: string): readonly (readonly [RegExp, string])[] {
  return digitWords[code.split('-')[0] ?? ''] ?? [];
}

const general: readonly NumberWriting[] = [
  // A time.
  text => text.replace(/(?<![\d.,:])(\d{1,2})\.([0-5]\d)(?![\d:]|[.,]\d)/g, '$1:$2'),
  // A count with and without its comma.
  text => text.replace(/(?<![\d.,])([1-9]),(\d{3})(?![\d.,]\d)/g, '$1$2'),
  text => text.replace(/(?<![\d.,])([1-9])(\d{3})(?![\d,]|\.\d)/g, '$1,$2'),
  // A year in halves.
  text => text.replace(/(?<![\d.,])(1\d|20)(\d\d)(?![\d,]|\.\d)/g, inHalves),
  // Groups of digits as numbers, then digits one by one.
  text => text.replace(/(?<=\d)[.,:/-](?=\d)/g, ' '),
  text => text.replace(/\d[\d.,:/ -]*\d/g, row => row.replace(/\D/g, '').split('').join(' ')),
];

function inHalves(_: string, century: string, year: string): string {
  if (year === '00') return `${century} hundred`;
  return year.startsWith('0') ? `${century} 0 ${year.slice(1)}` : `${century} ${year}`;
}

const english: readonly NumberWriting[] = [
  text =>
    text.replace(/(?<!\d)(\d{1,2})[:.](15|30|45)(?!\d)/g, (_, hour: string, minute: string) =>
      minute === '45'
        ? `quarter to ${(Number(hour) % 12) + 1}`
        : `${minute === '30' ? 'half' : 'quarter'} past ${hour}`,
    ),
  text => text.replace(/(?<!\d)(\d{1,2}):00(?!\d)/g, "$1 o'clock"),
  text => text.replace(/(?<![\d.])(\d+)\.5(?!\d)/g, '$1 and a half'),
  text =>
    text.replace(
      /\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})(?:st|nd|rd|th)?\b/g,
      (_, month: string, day: string) => `the ${day}${ordinalEnding(Number(day))} of ${month}`,
    ),
];

function ordinalEnding(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

const malay: readonly NumberWriting[] = [
  text => text.replace(/(?<![\d.])(\d{1,2})(?:[.:]30|[.,]5)(?!\d)/g, '$1 setengah'),
  text => text.replace(/(?<=\d)\/(?=\d)/g, ' per '),
];

const mandarin: readonly NumberWriting[] = [
  text => text.replace(/(\d+)\.(\d)([块元])/g, '$1$3$2'),
  text => text.replace(/(?<!\d)(\d{1,2})[点:]30分?(?!\d)/g, '$1点半'),
];

const hanDigits: NumberWriting = text => text.replace(/\d/g, digit => '零一二三四五六七八九'[Number(digit)] as string);

const writings: Readonly<Record<string, readonly NumberWriting[]>> = {
  en: [...english, ...general],
  ms: [...malay, ...general],
  zh: [...mandarin, hanDigits],
  ja: [text => text.replace(/(?<!\d)(\d{1,2})[時:]30分?(?!\d)/g, '$1時半'), hanDigits],
};

const digitWords: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ms: [
    [/\bkosong\b/gi, 'sifar'],
    [/\bsifar\b/gi, 'kosong'],
  ],
  zh: [
    [/二/g, '两'],
    [/两/g, '二'],
    [/一/g, '幺'],
    [/零/g, '〇'],
  ],
};
