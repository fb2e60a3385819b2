/** eSpeak NG's `(en)` before and `(ms)` behind what it reads by other rules; this is Piper's own pattern for dropping them. */
const flag = /\(([^)]+)\)/g;

/** IPA without flags, as Piper has it. */
export function dropLanguageFlags(ipa: string): string {
  return ipa.replace(flag, '');
}

/** The language that the first word with a flag is read in, or undefined. */
export function firstLanguageFlag(ipa: string): string | undefined {
  return flagOnce.exec(ipa)?.[1];
}

const flagOnce = new RegExp(flag.source);
