import {basename, join, resolve} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {seededRandom} from '../../base/seeded-random.js';
import {writeFileDurably} from '../../io/durable-file.js';
import {listenPage} from '../../report/listen-page.js';
import {requireWhole} from '../generate/require-option.js';
import {readReportSource, type SourceClip} from './report-source.js';
import {withSound} from './with-sound.js';

/** Which clips to listen to. */
export type ListenOptions = {
  /** Those that were rejected, and not those that were kept (false). */
  readonly isRejected?: boolean;
  /** So many, chosen by chance (10; of the rejected, up to 200). */
  readonly random?: number;
  /** These and no others. */
  readonly numbers?: readonly number[];
  /** The same seed chooses the same clips. */
  readonly seed: number;
  /** The page (`listen.html` in the dataset). */
  readonly output?: string;
};

/** What was written. */
export type WrittenListening = {readonly page: string; readonly clips: number; readonly among: number};

/** Writes a page of players. Throws INPUT_UNREADABLE for a folder that is no dataset, USAGE for a number without a clip, DISK_FULL, DISK_FAILED. */
export async function listenToClips(root: string, options: ListenOptions): Promise<WrittenListening> {
  const {isRejected = false, numbers, seed, output: page = join(root, 'listen.html')} = options;
  const {card, clips, isForeign} = await readReportSource(root);
  const state = isRejected ? 'rejected' : 'kept';
  const among = clips.filter(clip => clip.path !== undefined && (numbers !== undefined || clip.state === state));
  const count = requireWhole('random', options.random ?? (isRejected ? 200 : 10), 1, 1000);
  const chosen =
    numbers === undefined ? byChance(among, count, seed) : among.filter(({number}) => numbers.includes(number));
  requireAll(numbers ?? [], chosen);
  const shown = await Promise.all(chosen.map(clip => withSound(clip, page, false)));
  const text = listenPage({
    name: card?.name ?? basename(resolve(root)),
    folder: isForeign ? undefined : root,
    language: card?.language ?? 'ms',
    selection: numbers === undefined ? (isRejected ? 'random-rejected' : 'random-kept') : 'named',
    clips: shown,
    among: among.length,
  });
  await writeFileDurably(page, text);
  return {page, clips: shown.length, among: among.length};
}

function requireAll(numbers: readonly number[], chosen: readonly SourceClip[]): void {
  const without = numbers.filter(number => chosen.every(clip => clip.number !== number));
  if (without.length === 0) return;
  throw new ChatterpipeError('USAGE', `There is no clip of number ${without.join(', ')} to listen to.`, {
    hint: 'Numbers are those of the files: voice_00042.wav is 42.',
    details: {without},
  });
}

/** The first of a shuffled order, back in the order of their numbers. */
function byChance(clips: readonly SourceClip[], count: number, seed: number): readonly SourceClip[] {
  const next = seededRandom(`listen:${seed}`);
  return clips
    .map(clip => ({clip, at: next()}))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({clip}) => clip)
    .sort((a, b) => a.number - b.number);
}
