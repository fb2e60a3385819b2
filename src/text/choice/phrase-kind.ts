/** What a phrase is by the mark that it ends with: each has a melody of its own. */
export type PhraseKind = 'statement' | 'question' | 'exclamation';

/** The kinds, with the share of each (per cent) that a list for training should have: quality.md, section 3, default plan. */
export const phraseKinds = [
  {kind: 'statement', share: 80},
  {kind: 'question', share: 15},
  {kind: 'exclamation', share: 5},
] as const satisfies readonly {readonly kind: PhraseKind; readonly share: number}[];

/** The kind of a text. `Apa?!` is a question: one question mark among the last marks is enough. */
export function kindOf(text: string): PhraseKind {
  const marks = text.match(lastMarks)?.[0] ?? '';
  if (/[?？؟]/u.test(marks)) return 'question';
  return /[!！]/u.test(marks) ? 'exclamation' : 'statement';
}

/** All that follows the last letter or digit: marks, closing quotes and brackets, spaces. */
const lastMarks = /[^\p{L}\p{M}\p{N}]*$/u;
