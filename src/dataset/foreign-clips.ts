import {join} from 'node:path';
import {ChatterpipeError} from '../base/error.js';
import {readFileIfThere} from '../io/read-file-bytes.js';
import {datasetLayout} from './layout.js';
import {openAudioFolder} from './verify/audio-folder.js';
import {checkNames} from './verify/check-names.js';
import {intendedId} from './verify/check-quotes.js';
import {decodeMetadata} from './verify/decode-metadata.js';
import {FindingLog} from './verify/finding.js';
import {parseMetadata, readRows} from './verify/read-metadata.js';

/** A clip of a folder that somebody else made. */
export type ForeignClip = {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
};

/** What `metadata.csv` of such a folder names. */
export type ForeignClips = {
  readonly clips: readonly ForeignClip[];
  /** Names of files that are not there, as the rows have them. */
  readonly missing: readonly string[];
};

/**
 * The clips that `metadata.csv` of a folder names, as Piper would find them, in its order. What else is wrong with the file is for `verify`
 * to say. Throws INPUT_UNREADABLE where there is no `metadata.csv`.
 */
export async function listForeignClips(root: string): Promise<ForeignClips> {
  const path = datasetLayout(root).metadataCsv;
  const bytes = await readFileIfThere(path);
  if (bytes === undefined) {
    throw new ChatterpipeError('INPUT_UNREADABLE', `There is no ${path}.`, {
      hint: `A dataset is a folder with metadata.csv (file|text) and the clips. See: chatterpipe verify ${root}`,
      details: {path: join(root)},
    });
  }
  const log = new FindingLog();
  const parsed = parseMetadata(decodeMetadata(bytes, log), log);
  const folder = await openAudioFolder(root, parsed.lines.map(intendedId));
  const rows = readRows(parsed, id => folder.find(id)?.kind === 'file', log);
  const {clips} = checkNames(rows, folder, log);
  return {
    clips: clips.flatMap(({row, path: found}) => (row.text === undefined ? [] : [{path: found, text: row.text}])),
    missing: log.findings.flatMap(({rule, clip}) => (rule === 'missing-audio' && clip !== undefined ? [clip] : [])),
  };
}
