import {readableText} from '../readable-text.js';
import {cutClauses} from './cut-clauses.js';

/**
 * Cuts a text into the sentences that Piper speaks one by one: where eSpeak NG reports the end of one. That is behind `. ? !` and
 * their full-width, Arabic, Urdu and Hindi sisters and at a blank line; not behind an ellipsis, a comma or a line break. As in Piper
 * `Dr. Smith` is two. Measured with Piper 1.8.0.
 */
export function cutEspeakSentences(text: string): readonly string[] {
  return text.split(blankLine).flatMap(paragraph => {
    const sentences: string[] = [];
    let sentence = '';
    for (const clause of cutClauses(readableText(paragraph))) {
      sentence += clause.text;
      if (!endsSentence(clause.text)) continue;
      sentences.push(sentence.trim());
      sentence = '';
    }
    return sentence.trim() === '' ? sentences : [...sentences, sentence.trim()];
  });
}

const blankLine = /\r?\n[^\S\n]*\r?\n\s*/;

/** The marks at the end of a clause, up to the quotes and brackets behind them. */
const lastMarks = /([.,!?;:،؛؟۔।—–。、，．：；？！…]+)["'’”»)\]]*\s*$/u;

function endsSentence(clause: string): boolean {
  const marks = lastMarks.exec(clause)?.[1] ?? '';
  return !marks.startsWith('..') && /^[.!?؟۔।。．？！]/u.test(marks);
}
