import {readFileIfThere} from '../../io/read-file-bytes.js';
import {cleanText} from '../../text/clean-text.js';
import {clipFileName} from '../layout.js';
import {decodeMetadata} from '../verify/decode-metadata.js';
import {FindingLog} from '../verify/finding.js';

/** What `metadata.csv` says, as far as it can be believed. */
export type MetadataTexts = {
  /** The file as it is; undefined where there is none. */
  readonly bytes: Buffer | undefined;
  /** Texts by number, of the rows that chatterpipe could have written: a clip's name and a cleaned text. */
  readonly texts: ReadonlyMap<number, string>;
};

/** Reads the rows of a `metadata.csv` that may be damaged, in another encoding or gone. */
export async function readMetadataTexts(path: string): Promise<MetadataTexts> {
  const bytes = await readFileIfThere(path);
  const texts = new Map<number, string>();
  const lines = bytes === undefined ? [] : decodeMetadata(bytes, new FindingLog()).split(/\r\n|\n|\r/);
  for (const line of lines) {
    const [, name, text] = /^(voice_\d{5,}\.wav)\|([^|]+)$/.exec(line) ?? [];
    if (name === undefined || text === undefined) continue;
    const n = Number(/\d+/.exec(name)?.[0]);
    const cleaned = cleanText(text);
    const isOurs = n > 0 && clipFileName(n) === name && 'spokenText' in cleaned && cleaned.spokenText === text;
    if (isOurs && !texts.has(n)) texts.set(n, text);
  }
  return {bytes, texts};
}
