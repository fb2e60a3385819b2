import {posix} from 'node:path';
import type {CheckedClip} from './clip/checked-clip.js';
import type {FindingLog} from './finding.js';

/** What the journal says of the clips that were kept, by the names of their files. A `Map` is one. */
export interface ExpectedClips {
  get(fileName: string): ExpectedClip | undefined;
  keys(): Iterable<string>;
}

/** A clip that was kept. */
export type ExpectedClip = {readonly text: string; readonly sha256: string | undefined};

/**
 * Holds rows and clips against the journal. `knownIds` name clips for which a finding has been made already.
 */
export function checkJournal(
  clips: readonly CheckedClip[],
  knownIds: readonly string[],
  expected: ExpectedClips,
  log: FindingLog,
): void {
  const seen = new Set(knownIds.map(id => posix.basename(id)));
  for (const {place, path, text, facts} of clips) {
    const name = posix.basename(path);
    seen.add(name);
    const journalled = expected.get(name);
    if (journalled === undefined) {
      log.add('clip-not-in-journal', place, `The journal knows no kept clip ${name}.`);
      continue;
    }
    if (text !== undefined && text !== journalled.text) {
      log.add(
        'text-differs-from-journal',
        place,
        `The row says: ${text}. The clip was made to say: ${journalled.text}`,
      );
    }
    if (facts.fileSha256 !== undefined && journalled.sha256 !== undefined && facts.fileSha256 !== journalled.sha256) {
      log.add(
        'changed-clip',
        place,
        `The SHA-256 of ${path} begins with ${facts.fileSha256.slice(0, 12)}, that of the kept clip with ${journalled.sha256.slice(0, 12)}.`,
      );
    }
  }
  for (const name of expected.keys()) {
    if (!seen.has(name))
      log.add('kept-clip-missing', {file: 'metadata.csv', clip: name}, `No row names ${name}, which was kept.`);
  }
}
