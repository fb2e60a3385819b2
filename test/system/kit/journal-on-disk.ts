import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import type {JournalRecord, NumberRecord, TakeRecord, VerdictRecord} from '../../../src/dataset/journal/record.js';
import type {RunningProgram} from './start-program.js';

/** What the journal of a dataset says now, by its whole lines; nothing where there is none. */
export function journalOnDisk(output: string): {
  readonly numbers: readonly NumberRecord[];
  readonly takes: readonly TakeRecord[];
  readonly verdicts: readonly VerdictRecord[];
  /** What follows the last line break. */
  readonly torn: string;
} {
  const lines = textOf(output).split('\n');
  const torn = lines.pop() ?? '';
  const records = lines.map(line => JSON.parse(line) as JournalRecord);
  return {
    numbers: records.filter(record => record.type === 'number'),
    takes: records.filter(record => record.type === 'take'),
    verdicts: records.filter(record => record.type === 'verdict'),
    torn,
  };
}

/** Whole lines of the journal now. */
export function journalLines(output: string): number {
  return textOf(output).split('\n').length - 1;
}

function textOf(output: string): string {
  try {
    return readFileSync(join(output, 'clips.jsonl'), 'utf8');
  } catch {
    return '';
  }
}

function journalBytes(output: string): number {
  return statSync(join(output, 'clips.jsonl'), {throwIfNoEntry: false})?.size ?? 0;
}

/** Waits until a running generation has written so many verdicts in all. Gives false when it ended before. */
export function waitForVerdicts(output: string, count: number, run: RunningProgram): Promise<boolean> {
  return waitFor(() => journalOnDisk(output).verdicts.length >= count, run);
}

/** Waits until the journal has grown beyond `bytes`. Gives false when the run ended before. */
export function waitForGrowth(output: string, bytes: number, run: RunningProgram): Promise<boolean> {
  return waitFor(() => journalBytes(output) >= bytes, run);
}

/** Asks again and again until `isThere`, or until the run ends: then false. */
export async function waitFor(isThere: () => boolean, run: RunningProgram): Promise<boolean> {
  let hasEnded = false;
  void run.result.then(
    () => {
      hasEnded = true;
    },
    () => {
      hasEnded = true;
    },
  );
  for (;;) {
    if (isThere()) return true;
    if (hasEnded) return isThere();
    await sleep(2);
  }
}

export {journalBytes};
