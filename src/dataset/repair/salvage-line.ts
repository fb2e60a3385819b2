import {isChatterpipeError} from '../../base/error.js';
import {parseRecord} from '../journal/parse-record.js';
import type {JournalRecord} from '../journal/record.js';

/** What can still be read of a phrase in a line that is no record. It is only true if its key proves it. */
export type NumberFragment = {
  readonly key: string;
  readonly n: number;
  readonly text: string;
  readonly language: string;
};

/** A record, or undefined for a text that is none. A version newer than ours is thrown: what we do not know we do not repair. */
export function readRecord(text: string, path: string, lineNumber: number): JournalRecord | undefined {
  try {
    return parseRecord(text, path, lineNumber);
  } catch (error) {
    if (isChatterpipeError(error, 'JOURNAL_CORRUPT') && error.details['version'] === undefined) return undefined;
    throw error;
  }
}

/** Whole records inside a damaged line: where a line break was lost, or rubbish stands before or between them. */
export function salvageRecords(line: string, path: string, lineNumber: number): readonly JournalRecord[] {
  // Inside a text a quote is escaped, so this cannot be the beginning of anything but a record.
  return line
    .split(/(?=\{"v":)/)
    .filter(piece => piece.startsWith('{"v":') && !piece.includes('\uFFFD'))
    .flatMap(piece => {
      const record = readRecord(piece.slice(0, piece.lastIndexOf('}') + 1), path, lineNumber);
      return record === undefined ? [] : [record];
    });
}

const fragment = /"key":"([0-9a-f]{32})","n":(\d{1,9}),"text":("(?:[^"\\]|\\.)*"),"language":"([a-z-]+)"/;

/** The phrase that a damaged `number` record was about, where key, number and text are all still there. */
export function salvageFragment(line: string): NumberFragment | undefined {
  const [, key, n, text, language] = fragment.exec(line) ?? [];
  if (key === undefined || text === undefined || language === undefined) return undefined;
  try {
    return {key, n: Number(n), text: JSON.parse(text) as string, language};
  } catch {
    return undefined;
  }
}
