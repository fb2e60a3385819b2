import {canonicalJson, type Json, sha256} from '../../base/content-id.js';
import type {Journal} from '../../dataset/journal/journal.js';
import type {LimitsRecord} from '../../dataset/journal/record.js';
import type {DatasetLimits} from '../../quality/verdict/dataset-limits.js';
import type {Limits} from '../../quality/verdict/limits.js';
import type {NamedLimits} from './resolve-limits.js';
import type {ClipSurvey} from './survey-clips.js';

/** All clips of a dataset looked at together. */
export type Pass = {
  /** The limits that lie in the dataset; undefined where there are too few clips to compare. */
  readonly ofDataset: DatasetLimits | undefined;
  /** How many of the clips that are too far from the others may be asked for again. */
  readonly again: number;
};

/** What a pass is made with. */
export type PassOptions = {
  readonly limits: Limits;
  /** See {@link passName}. */
  readonly name: string;
  /** Whether what is found is written down: only of a dataset of which nothing is pending, for it is found once. */
  readonly isKept: boolean;
  readonly now: () => Date;
};

/** Of the kept clips so many may be asked for again in a pass; at least this number. */
const againShare = 0.1;
const againAtLeast = 5;

/** The record of a pass of that name over the phrases that there are now; undefined before the first. */
export function knownPass({passes, index}: Pick<Journal, 'passes' | 'index'>, name: string): LimitsRecord | undefined {
  return passes.findLast(({asked, entries}) => asked === name && entries === index.size);
}

/** Passes of the same limits over clips that were processed alike have one name. */
export function passName({name}: NamedLimits, fingerprint: {readonly [part: string]: Json}): string {
  const {sampleRateHz = null, audioChain = null, processing = null} = fingerprint;
  return `${name}; ${sha256(canonicalJson({sampleRateHz, audioChain, processing})).slice(0, 8)}`;
}

/**
 * Looks at all clips of a survey together: the limits that lie in those for which `counts` holds are found and, where asked for, written down as one record. A pass
 * of the same name over the same phrases uses the record again, so that one that was interrupted goes on as it began and a later
 * judgement is the same.
 */
export async function findPass(
  survey: ClipSurvey,
  journal: Journal,
  {limits, name, isKept, now}: PassOptions,
  counts: (entry: number) => boolean,
): Promise<Pass> {
  const {index} = journal;
  const known = knownPass(journal, name);
  if (known !== undefined) return {ofDataset: known.ofDataset, again: known.again};
  const ofDataset = survey.limitsOf(counts, limits);
  if (ofDataset === undefined) return {ofDataset, again: 0};
  const again = Math.max(againAtLeast, Math.ceil(againShare * ofDataset.clips));
  if (isKept) await journal.addLimits({at: now().toISOString(), asked: name, entries: index.size, again, ofDataset});
  return {ofDataset, again};
}
