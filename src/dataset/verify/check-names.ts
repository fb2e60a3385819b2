import {isAbsolute, posix} from 'node:path';
import type {AudioFolder, AudioTarget} from './audio-folder.js';
import type {FindingLog, FindingPlace} from './finding.js';
import type {MetadataRow} from './metadata-row.js';
import type {RuleName} from './rules/rules.js';

/** A row with the audio file that it means. Of several rows for one file the first. */
export type NamedClip = {
  readonly row: MetadataRow;
  /** Relative to the dataset, or absolute where it lies outside. */
  readonly path: string;
};

/** What the rows lead to. */
export type NamedAudio = {
  /** Rows that lead to a plain file, in their order. */
  readonly clips: readonly NamedClip[];
  /** All that is there under a name of a row, files or not. */
  readonly paths: ReadonlySet<string>;
};

const file = 'metadata.csv';

/**
 * Looks up the file of each row as Piper does, with findings for what is not there, is no file, or is named in a way that
 * does not travel. A row whose file has nearly the name that it says is given that file, so that its sound is looked at too.
 */
export function checkNames(rows: readonly MetadataRow[], folder: AudioFolder, log: FindingLog): NamedAudio {
  const clips: NamedClip[] = [];
  const lineByPath = new Map<string, number>();
  for (const row of rows) {
    const place = {file, line: row.line, clip: row.id};
    const target = folder.find(row.id) ?? findNearly(row, folder, log);
    if (target === undefined) continue;
    const earlier = lineByPath.get(target.path);
    if (earlier !== undefined) {
      log.add('duplicate-id', place, `Line ${earlier} names the same audio file, ${target.path}.`);
      continue;
    }
    lineByPath.set(target.path, row.line);
    checkTarget(target, place, log);
    checkName(row, target, folder, place, log);
    if (target.kind === 'file') clips.push({row, path: target.path});
  }
  return {clips, paths: new Set(lineByPath.keys())};
}

function checkTarget({kind, path, isLink}: AudioTarget, place: FindingPlace, log: FindingLog): void {
  if (kind === 'nothing') log.add('broken-symlink', place, `${path} is a symbolic link to nothing.`);
  else if (kind !== 'file')
    log.add('not-a-file', place, `${path} is ${kind === 'folder' ? 'a folder' : 'a pipe or a device'}.`);
  else if (isLink) log.add('symlink', place, `${path} is a symbolic link.`);
}

function checkName(
  {id}: MetadataRow,
  {path}: AudioTarget,
  folder: AudioFolder,
  place: FindingPlace,
  log: FindingLog,
): void {
  const name = posix.basename(path);
  if (isAbsolute(id)) log.add('absolute-path', place, `The row names an absolute path: ${id}`);
  else if (path.startsWith('../')) log.add('path-outside', place, `The row leads out of the dataset: ${id}`);
  if (oddName.test(name) || Buffer.byteLength(name) > 200)
    log.add('odd-file-name', place, `The file is named ${JSON.stringify(name)}.`);
  const extension = posix.extname(name).toLowerCase();
  if (extension !== '.wav' && extension !== '') log.add('other-extension', place, `The row names a ${extension} file.`);
  if (!id.endsWith('.wav') && folder.findExactly(id) !== undefined && folder.findExactly(`${id}.wav`) !== undefined) {
    log.add('name-hides-file', place, `Both ${id} and ${id}.wav are there.`);
  }
}

// Names that Windows refuses, and those that a command line takes for something else.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const oddName = /[<>:"\\|?*\u0000-\u001f\u007f]|[. ]$|^[-~ ]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** The file that a row means although Piper does not find it, with a finding that says why; or one that it is missing. */
function findNearly(row: MetadataRow, folder: AudioFolder, log: FindingLog): AudioTarget | undefined {
  const place = {file, line: row.line, clip: row.id};
  for (const [rule, mended, what] of nearly(row.id, folder)) {
    const target = mended === row.id ? undefined : folder.find(mended);
    if (target === undefined) continue;
    log.add(rule, place, `${what}: the row says ${JSON.stringify(row.id)}, the file is ${JSON.stringify(mended)}.`);
    return target;
  }
  if (row.id.includes('\\')) log.add('backslash-in-path', place, `The row names a path with backslashes: ${row.id}`);
  else
    log.add(
      'missing-audio',
      place,
      `There is no ${posix.join(folder.path, row.id)}${hasExtension(row.id) ? '' : ' or .wav'}.`,
    );
  return undefined;
}

type Nearly = readonly [rule: RuleName, mended: string, what: string];

function nearly(id: string, folder: AudioFolder): readonly Nearly[] {
  const trimmed = id.replaceAll(/^[\s\p{Cf}\p{Cc}]+|[\s\p{Cf}\p{Cc}]+$/gu, '');
  return [
    ['space-around-id', trimmed, 'The file name has white space or an unseen character at its ends'],
    ['backslash-in-path', id.replaceAll('\\', '/'), 'The path has backslashes'],
    ['backslash-in-path', id.split('\\').at(-1) ?? id, 'The path has backslashes'],
    ['file-name-form', folder.findAlike(id, 'coding') ?? id, 'The accents are coded otherwise'],
    ['file-name-case', folder.findAlike(id, 'case') ?? id, 'The capitals differ'],
  ];
}

function hasExtension(id: string): boolean {
  return posix.extname(id) !== '';
}
