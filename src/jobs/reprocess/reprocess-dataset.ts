import type {ClipSettings} from '../../audio/clip-settings.js';
import {audioChainVersion} from '../../audio/make-clip.js';
import {canonicalJson, type Json} from '../../base/content-id.js';
import {ChatterpipeError} from '../../base/error.js';
import type {DatasetCard} from '../../dataset/card.js';
import {readDecidedMeasurements} from '../../dataset/decided-measurements.js';
import {readDecidedTakes} from '../../dataset/decided-takes.js';
import {rebuildMetadata} from '../../dataset/metadata-csv.js';
import {processorCount} from '../../io/processor-count.js';
import {openWorkerPool} from '../../io/worker-pool.js';
import {judgeClips} from '../judge/judge-clips.js';
import {limitsOf} from '../judge/resolve-limits.js';
import {type ExistingDataset, openExisting, saveCard} from '../open-existing.js';
import {type ClipOptions, resolveClipSettings} from '../resolve-clip-settings.js';
import {sideBySide} from '../side-by-side.js';
import {type ReprocessBench, remakeClip} from './remake-clip.js';
import {requireTakes} from './require-takes.js';

/** How the clips are to be from now on; what is left out stays as it was. */
export type ReprocessOptions = ClipOptions & {
  readonly signal?: AbortSignal;
  readonly onNotice?: (message: string) => void;
  readonly onProgress?: (done: number, total: number) => void;
};

/** How it ended. */
export type Reprocessing = {
  readonly output: string;
  /** Clips that were made anew; 0 where all of them were as they should be. */
  readonly remade: number;
  readonly kept: number;
  readonly rejected: number;
  /** What is different now, `name: was → now`. */
  readonly differences: readonly string[];
};

/**
 * Makes every clip anew from its stored take, with other settings of the audio chain or with the chain of today, measures and judges
 * it; asks nobody. An interrupted call is run again, and until then nothing else works on the dataset. What models heard in the take stays.
 * Throws USAGE for a dataset whose takes were discarded or are damaged, STOPPED, and what {@link openExisting} throws.
 */
export async function reprocessDataset(root: string, options: ReprocessOptions = {}): Promise<Reprocessing> {
  const {onNotice = () => {}} = options;
  const dataset = await openExisting(root, onNotice, 'reprocess');
  try {
    const {card, journal, layout} = dataset;
    const clip = resolveClipSettings(options, card.fingerprint.processing, card.fingerprint.sampleRateHz);
    const {sampleRateHz: _, ...processing} = clip;
    const fingerprint = {...card.fingerprint, audioChain: audioChainVersion, processing: {...processing}};
    const differences = differencesOf(card.fingerprint, fingerprint);
    const isNeeded = differences.length > 0 || card.unfinished === 'reprocess';
    if (isNeeded) {
      await requireTakes(dataset, options.signal ?? new AbortController().signal);
      const now = new Date().toISOString();
      await saveCard(dataset, {...card, fingerprint, unfinished: 'reprocess'});
      await journal.addGeneration({at: now, fingerprint});
    }
    const remade = isNeeded ? await remakeAll(dataset, clip, options) : 0;
    if (isNeeded) {
      await judgeClips({...dataset, card: {...card, fingerprint}}, limitsOf({}, card), false);
      await rebuildMetadata(layout, journal.index);
      await saveCard(dataset, {...card, fingerprint, unfinished: null});
    }
    const {kept, rejected} = journal.index.counts;
    return {output: root, remade, kept, rejected, differences};
  } finally {
    await dataset.close();
  }
}

function differencesOf(was: DatasetCard['fingerprint'], now: DatasetCard['fingerprint']): readonly string[] {
  const names = new Set([...Object.keys(was.processing), ...Object.keys(now.processing)]);
  const say = (value: Json | undefined): string => (value === undefined ? 'not set' : canonicalJson(value));
  const chain = was.audioChain === now.audioChain ? [] : [`audioChain: ${was.audioChain} → ${now.audioChain}`];
  const settings = [...names]
    .filter(name => say(was.processing[name]) !== say(now.processing[name]))
    .map(name => `${name}: ${say(was.processing[name])} → ${say(now.processing[name])}`);
  return [...chain, ...settings];
}

async function remakeAll(
  dataset: ExistingDataset,
  clip: ClipSettings,
  {signal = new AbortController().signal, onProgress = () => {}}: ReprocessOptions,
): Promise<number> {
  const {journal, layout, card} = dataset;
  const {index} = journal;
  const {takes, by} = await readDecidedTakes(layout.journal, index);
  const pool = openWorkerPool({module: 'jobs/prepare-take.js', size: Math.max(1, processorCount() - 1)});
  const bench: ReprocessBench = {
    dataset,
    clip,
    takes,
    by,
    measured: await readDecidedMeasurements(layout.measurements, index, takes),
    limits: limitsOf({}, card).limits,
    pool,
    signal,
  };
  const entries = Array.from({length: index.size}, (_, entry) => entry).filter(
    entry => index.state(entry) === 'kept' || index.state(entry) === 'rejected' || dataset.openTakes.has(entry),
  );
  let done = 0;
  let remade = 0;
  try {
    await sideBySide(entries, {count: 2 * pool.size, signal}, async entry => {
      const isMade = await remakeClip(bench, entry);
      if (isMade) remade += 1;
      done += 1;
      onProgress(done, entries.length);
    });
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new ChatterpipeError('STOPPED', `Stopped: ${done} of ${entries.length} clips were made anew.`, {
      hint: 'Run the same command again: until then nothing else works on the dataset.',
      cause: error,
    });
  } finally {
    await pool.close();
  }
  return remade;
}
