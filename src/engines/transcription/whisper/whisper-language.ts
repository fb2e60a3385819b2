/**
 * Languages that Whisper takes for each other, because they are close or because it learned them under one name. Malay is heard as
 * Indonesian as often as not, and says nothing about the clip.
 */
const families: readonly (readonly string[])[] = [
  ['ms', 'id'],
  ['zh', 'yue'],
];

/** Where Whisper's code is another than ours. */
const whisperCodes: Readonly<Record<string, string>> = {jv: 'jw', nb: 'no', fil: 'tl', cmn: 'zh'};

/** Whisper's code for a language of ours: of a code-switched pair (`ms-en`) the first, without its region. */
export function whisperLanguage(language: string): string {
  const [base = ''] = language.toLowerCase().split(/[-_]/);
  return Object.hasOwn(whisperCodes, base) ? (whisperCodes[base] as string) : base;
}

/** The languages that count as one with this one, itself among them. */
export function languageFamily(code: string): readonly string[] {
  return families.find(family => family.includes(code)) ?? [code];
}
