import {join} from 'node:path';
import {sha256} from '../../base/content-id.js';
import {ChatterpipeError} from '../../base/error.js';
import {readDecidedTakes} from '../../dataset/decided-takes.js';
import {takeFileNames} from '../../dataset/layout.js';
import {readTakeHashes} from '../../dataset/take-hashes.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import type {ExistingDataset} from '../open-existing.js';
import {sideBySide} from '../side-by-side.js';

/**
 * Nothing is begun that cannot be ended: a dataset of two kinds of clip would be worse than the old one, and so would clips of takes that
 * are not what the backend sent. Throws USAGE where kept clips have no whole take, naming some.
 */
export async function requireTakes({journal, layout}: ExistingDataset, signal: AbortSignal): Promise<void> {
  const {index} = journal;
  const {takes} = await readDecidedTakes(layout.journal, index);
  const hashes = await readTakeHashes(layout.journal, index, takes);
  const without: number[] = [];
  const kept = Array.from({length: index.size}, (_, entry) => entry).filter(entry => index.state(entry) === 'kept');
  await sideBySide(kept, {count: 4, signal}, async entry => {
    const paths = takeFileNames(index.key(entry), takes[entry] as number).map(name => join(layout.takes, name));
    for (const path of paths) {
      const bytes = await readFileIfThere(path);
      if (bytes !== undefined && sha256(bytes) === hashes.get(entry)) return;
    }
    without.push(index.number(entry));
  });
  if (without.length === 0) return;
  const some = without.sort((a, b) => a - b).slice(0, 5);
  const shown = `${some.join(', ')}${without.length > some.length ? ', …' : ''}`;
  throw new ChatterpipeError(
    'USAGE',
    `${without.length === 1 ? '1 kept clip has' : `${without.length} kept clips have`} no whole take stored, and cannot be made anew: ${shown}.`,
    {
      hint: `A few can be spoken again: chatterpipe redo ${layout.root} ${some[0]}. Where --discard-takes left none, generate into another folder with the new settings.`,
      details: {without},
    },
  );
}
