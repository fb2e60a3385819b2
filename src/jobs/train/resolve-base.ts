import {resolve} from 'node:path';
import {ChatterpipeError} from '../../base/error.js';
import {sha256OfFile} from '../../io/hash-file.js';
import {statPath} from '../../io/stat-path.js';
import {auditionScores} from '../../train/checkpoints/audition.js';
import {listCheckpoints} from '../../train/checkpoints/checkpoint.js';
import {bestCheckpoint} from '../../train/checkpoints/choose-checkpoints.js';
import type {TrainingBase} from '../../train/plan/situation.js';
import {readRunCard} from '../../train/run-card.js';
import {runFolder} from '../../train/run-folder.js';

/** What is said of a base. */
export type BaseWish = {
  readonly base: string;
  readonly runs: string;
  readonly sha256: string | undefined;
  readonly isTrusted: boolean;
};

/**
 * The base that is meant: a file, or the best checkpoint of another run of ours. A checkpoint is a pickle, so whatever is in it runs when it
 * is loaded: throws TRUST_MISSING for a file that nobody vouches for, before anything reads it; USAGE where there is none.
 */
export async function resolveBase({base, runs, sha256, isTrusted}: BaseWish): Promise<TrainingBase> {
  if ((await statPath(base))?.kind !== 'file') return baseOfRun(base, runs);
  const found = await sha256OfFile(base);
  const path = resolve(base);
  if (sha256 !== undefined) {
    if (found === sha256.toLowerCase()) return {path, sha256: found, trust: 'hash'};
    throw new ChatterpipeError(
      'TRUST_MISSING',
      `The base ${base} is not the file that was meant: its SHA-256 is ${found}.`,
      {
        hint: 'Download it again from where the hash was published.',
        details: {base, found, wanted: sha256},
      },
    );
  }
  if (isTrusted) return {path, sha256: found, trust: 'said'};
  throw new ChatterpipeError(
    'TRUST_MISSING',
    `A checkpoint is code, and ${base} would be run: its SHA-256 is ${found}.`,
    {
      hint: 'If you trust where it comes from: --trust-checkpoint; if its hash was published there: --base-sha256 HASH.',
      details: {base, found},
    },
  );
}

async function baseOfRun(name: string, runs: string): Promise<TrainingBase> {
  const run = runFolder(runs, name);
  const card = name.includes('/') ? undefined : await readRunCard(run.card);
  const best = bestCheckpoint(await listCheckpoints(run.checkpoints), auditionScores(card?.auditions ?? {}));
  if (card === undefined || best === undefined) {
    throw new ChatterpipeError('USAGE', `There is no checkpoint ${name}, and no run of that name in ${runs}.`, {
      hint: 'Give a .ckpt file, the name of a run of yours, or "none".',
      details: {base: name},
    });
  }
  const {path, sha256} = best.checkpoint;
  return {path: resolve(path), sha256, trust: 'own run'};
}
