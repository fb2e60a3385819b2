/** A part of a text between two breaks, and what Piper writes behind its phonemes: `. ? !`, `, : ;` with a space, or nothing. */
export type TextClause = {readonly text: string; readonly terminator: string};

/**
 * Cuts a text where eSpeak NG does, so that the marks that it swallows can be put back as Piper puts them (`espeakbridge.c`).
 * Measured with Piper 1.8.0: Western marks break before a space only, a full stop not before a small letter, Chinese and
 * Japanese marks everywhere; of several marks in a row the first counts; an ellipsis and the full-width marks break without
 * leaving a trace. Clauses without a letter, digit or symbol are none.
 */
export function cutClauses(text: string): readonly TextClause[] {
  const clauses: TextClause[] = [];
  let start = 0;
  let waiting = '';
  const push = (end: number, terminator: string): void => {
    const piece = waiting + text.slice(start, end);
    start = end;
    const isSpoken = spoken.test(piece);
    waiting = isSpoken ? '' : piece;
    if (isSpoken) clauses.push({text: piece, terminator});
  };
  for (const {0: marks, index} of text.matchAll(breaks)) push(index + marks.length, terminatorOf(marks));
  push(text.length, '');
  return clauses;
}

const spoken = /[\p{L}\p{N}\p{S}#%&*/@]/u;

const westernMarks = '.,!?;:،؛؟۔।—–';
const wideMarks = '。、，．：；？！…';

/** Marks, the closing quotes and brackets behind them, and what must follow. */
const breaks = new RegExp(
  String.raw`(?:[${westernMarks}][${westernMarks}${wideMarks}]*["'’”»)\]]*(?=\s|$)(?<!(?<![${westernMarks}])\.(?=\s+\p{Ll}))|[${wideMarks}][${westernMarks}${wideMarks}]*)`,
  'gu',
);

function terminatorOf(marks: string): string {
  if (marks.startsWith('..')) return '';
  return terminators[marks[0] ?? ''] ?? '';
}

const terminators: Readonly<Record<string, string>> = {
  '.': '.',
  '۔': '.',
  '?': '?',
  '؟': '?',
  '!': '!',
  ',': ', ',
  '،': ', ',
  ':': ': ',
  ';': '; ',
  '؛': '; ',
  '—': '; ',
  '–': '; ',
};
