import {ChatterpipeError} from '../base/error.js';
import {type GrowingFile, replaceFileDurably} from '../io/durable-file.js';
import {type LineReader, openLineReader} from '../io/line-reader.js';
import {readLines} from '../io/read-lines.js';
import type {ClipIndex} from './journal/clip-index.js';
import type {NumberRecord, RedoRecord} from './journal/record.js';
import {clipFileName, type DatasetLayout} from './layout.js';

/** A line of `metadata.csv`, with its line break. The text must have been cleaned: Piper's reader has no way to escape. */
export function metadataLine(fileName: string, spokenText: string): string {
  return `${fileName}|${spokenText}\n`;
}

/**
 * Writes `metadata.csv` anew from the journal: a line for each phrase that is kept, in the order of their numbers, the old file in
 * place until the new one is whole. Gives the number of lines.
 */
export async function rebuildMetadata(layout: DatasetLayout, index: ClipIndex): Promise<number> {
  let lines = 0;
  await replaceFileDurably(layout.metadataCsv, async file => {
    lines = index.size === 0 ? 0 : await writeLines(layout.journal, index, file);
  });
  return lines;
}

/**
 * The n-th `number` record of the journal is entry n, so one walk in order needs no look-up, but for phrases that a person gave
 * another text: those stand elsewhere.
 */
async function writeLines(journalPath: string, index: ClipIndex, file: GrowingFile): Promise<number> {
  const {size} = index;
  let entry = 0;
  let lines = 0;
  /** Lines, and entries whose text stands elsewhere. */
  let block: (string | number)[] = [];
  const visit = (line: string, offset: number): void => {
    // Most lines are no numbers, and need no parsing.
    if (!line.includes('"number"')) return;
    const record = JSON.parse(line) as NumberRecord;
    if (record.type !== 'number') return;
    if (entry < index.size && index.state(entry) === 'kept') {
      block.push(index.offset(entry) === offset ? metadataLine(clipFileName(record.n), record.text) : entry);
      lines += 1;
    }
    entry += 1;
  };
  const reader = await openLineReader(journalPath);
  try {
    await readLines(journalPath, visit, async () => {
      const texts: string[] = [];
      for (const piece of block) texts.push(typeof piece === 'string' ? piece : await lineOfRedo(reader, index, piece));
      await file.add(Buffer.from(texts.join('')));
      block = [];
    });
  } finally {
    await reader.close();
  }
  if (entry < size) throw fewerNumbers(journalPath, entry, size);
  return lines;
}

async function lineOfRedo(reader: LineReader, index: ClipIndex, entry: number): Promise<string> {
  const {n, text} = JSON.parse(await reader.readLineAt(index.offset(entry))) as RedoRecord;
  return metadataLine(clipFileName(n), text);
}

function fewerNumbers(path: string, found: number, wanted: number): ChatterpipeError {
  return new ChatterpipeError(
    'JOURNAL_CORRUPT',
    `The journal ${path} holds ${found} numbers where ${wanted} were read before: something else writes to it.`,
    {hint: 'Stop what else uses the folder, then run the same command again.', details: {path}},
  );
}
