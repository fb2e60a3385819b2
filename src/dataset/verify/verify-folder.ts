import {errnoOf} from '../../base/disk-error.js';
import {ChatterpipeError} from '../../base/error.js';
import {processorCount} from '../../io/processor-count.js';
import {readFileBytes} from '../../io/read-file-bytes.js';
import {statPath} from '../../io/stat-path.js';
import {type DatasetCard, readCard, sampleRateHzOf} from '../card.js';
import {type DatasetLayout, datasetLayout} from '../layout.js';
import {openAudioFolder} from './audio-folder.js';
import {checkFolder} from './check-folder.js';
import {checkJournal, type ExpectedClips} from './check-journal.js';
import {checkNames, type NamedClip} from './check-names.js';
import {intendedId} from './check-quotes.js';
import {checkClips} from './clip/check-clips.js';
import type {CheckedClip} from './clip/checked-clip.js';
import {decodeMetadata} from './decode-metadata.js';
import {type Finding, FindingLog} from './finding.js';
import type {MetadataRow} from './metadata-row.js';
import {readClips} from './read-clips.js';
import {parseMetadata, readRows} from './read-metadata.js';
import type {RuleName} from './rules/rules.js';
import {checkText} from './text/check-text.js';
import {checkTextSet} from './text/check-text-set.js';

/** How a folder is verified. */
export type FolderVerification = {
  /** Whether every sample is read, or the headers alone. */
  readonly readSamples: boolean;
  /** The kept clips of the journal, where there is one. Bytes are compared only where samples are read. */
  readonly expected?: ExpectedClips;
  /** Threads that read clips (one a processor). */
  readonly workers?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** What was found in a folder. */
export type VerifyReport = {
  /** Errors first, then by line; at most 1,000 of each rule. */
  readonly findings: readonly Finding[];
  /** How often each rule found something. */
  readonly counts: Readonly<Partial<Record<RuleName, number>>>;
  /** All findings of the one and the other severity, those beyond 1,000 of a rule included. */
  readonly errors: number;
  readonly warnings: number;
  /** Clips that Piper would find and that hold samples. */
  readonly clips: number;
  readonly seconds: number;
};

/**
 * Reads a folder as Piper's trainer will: `metadata.csv` with the semantics of Python's `csv`, names as it looks them up, and
 * every audio file whole. Takes folders of chatterpipe and those that others made. Changes nothing.
 * Throws INPUT_UNREADABLE where there is no such folder, DISK_FAILED and STOPPED; whatever is wrong inside is a finding.
 */
export async function verifyFolder(root: string, options: FolderVerification): Promise<VerifyReport> {
  const {readSamples, expected, signal, onProgress = () => {}, workers = processorCount()} = options;
  const log = new FindingLog();
  await refuseNoFolder(root);
  const layout = datasetLayout(root);
  const card = await readCardOf(layout, expected !== undefined, log);
  const bytes = await readMetadataBytes(layout.metadataCsv, log);
  if (bytes === undefined) return reportOf(log, []);

  const parsed = parseMetadata(decodeMetadata(bytes, log), log);
  const folder = await openAudioFolder(root, parsed.lines.map(intendedId));
  const rows = readRows(parsed, id => folder.find(id)?.kind === 'file', log);
  const {clips, paths} = checkNames(rows, folder, log);
  const reading = readClips(root, clips, {
    readSamples,
    wantsFileHash: expected !== undefined,
    workers,
    signal,
    onProgress,
  });
  const texts = checkTexts(rows, clips, card?.language, log);
  const [facts] = await Promise.all([reading, texts]);

  const checked = clips.map(({row, path}, index): CheckedClip => {
    const place = {file: path, line: row.line, clip: row.id};
    return {place, path, text: row.text, isLoaded: row.isSwallowed !== true, facts: facts[index] ?? {}};
  });
  checkClips(checked, {language: card?.language ?? '', sampleRateHz: card && sampleRateHzOf[card.quality]}, log);
  if (parsed.rows.length > 0) checkFolder(folder, paths, log);
  if (expected !== undefined)
    checkJournal(
      checked,
      rows.map(({id}) => id),
      expected,
      log,
    );
  return reportOf(log, checked);
}

/** Threads read the clips in the meantime. */
async function checkTexts(
  rows: readonly MetadataRow[],
  clips: readonly NamedClip[],
  language: string | undefined,
  log: FindingLog,
): Promise<void> {
  for (const {line, id, text} of rows) {
    if (text !== undefined) checkText(text, {file: 'metadata.csv', line, clip: id}, log);
  }
  checkTextSet(
    clips.map(({row}) => row),
    language,
    log,
  );
}

async function refuseNoFolder(root: string): Promise<void> {
  const status = await statPath(root);
  if (status?.kind === 'folder') return;
  const why = status === undefined ? 'there is no such folder' : 'it is not a folder';
  throw new ChatterpipeError('INPUT_UNREADABLE', `Cannot verify ${root}: ${why}.`, {
    hint: 'Give the folder that holds metadata.csv.',
    details: {path: root},
  });
}

async function readMetadataBytes(path: string, log: FindingLog): Promise<Buffer | undefined> {
  const file = 'metadata.csv';
  const status = await statPath(path);
  if (status === undefined) log.add('metadata-missing', {file}, 'The folder holds no metadata.csv.');
  if (status !== undefined && status.kind !== 'file')
    log.add('metadata-unreadable', {file}, 'metadata.csv is no plain file.');
  if (status?.kind !== 'file') return undefined;
  try {
    return await readFileBytes(path);
  } catch (error) {
    const errno = errnoOf(error instanceof Error ? error.cause : error);
    if (errno !== 'EACCES' && errno !== 'EPERM') throw error;
    log.add('metadata-unreadable', {file}, `metadata.csv may not be read (${errno}).`);
    return undefined;
  }
}

/** The card; a `dataset.json` that is none is a finding in a dataset of chatterpipe, and somebody else's business elsewhere. */
async function readCardOf(layout: DatasetLayout, isOurs: boolean, log: FindingLog): Promise<DatasetCard | undefined> {
  try {
    return await readCard(layout.card);
  } catch (error) {
    if (isOurs)
      log.add('card-unreadable', {file: 'dataset.json'}, error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function reportOf(log: FindingLog, clips: readonly CheckedClip[]): VerifyReport {
  const whole = clips.filter(({facts, isLoaded}) => isLoaded && (facts.header?.frameCount ?? 0) > 0);
  return {
    findings: log.findings,
    counts: log.counts,
    ...log.totals,
    clips: whole.length,
    seconds: whole.reduce((sum, {facts}) => sum + (facts.header?.durationSeconds ?? 0), 0),
  };
}
