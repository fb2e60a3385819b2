/**
 * A text without what no dictionary can read: controls (eSpeak NG takes some for commands, NUL for the end), halves of
 * surrogate pairs, private and unassigned characters become spaces.
 */
export function readableText(text: string): string {
  return text.replace(unreadable, ' ');
}

const unreadable = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu;
