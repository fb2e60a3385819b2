import {readDecidedTakes} from '../../dataset/decided-takes.js';
import {changeVerdict} from '../change-verdict.js';
import type {ExistingDataset} from '../open-existing.js';
import {findPass, passName} from './find-pass.js';
import type {NamedLimits} from './resolve-limits.js';
import {surveyClips} from './survey-clips.js';

/** What became of a clip that is judged otherwise than before. */
export type ChangedVerdict = {
  readonly number: number;
  readonly text: string;
  readonly verdict: 'kept' | 'rejected';
  readonly reasons: readonly string[];
};

/** How it ended. */
export type Judgement = {
  readonly output: string;
  /** The preset and the changes to it. */
  readonly limits: string;
  readonly isDryRun: boolean;
  readonly kept: number;
  readonly rejected: number;
  /** Clips that a person decided, and clips that were never measured: they stay as they are. */
  readonly byPerson: number;
  readonly unmeasured: number;
  readonly changed: readonly ChangedVerdict[];
  /** Rule → how many clips it is held against. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Whether there were enough clips to hold each against the others. */
  readonly isComparedWithOthers: boolean;
};

/** Judges every clip of an open dataset from what was measured, and moves those whose verdict changes. */
export async function judgeClips(
  dataset: ExistingDataset,
  judging: NamedLimits,
  isDryRun: boolean,
): Promise<Judgement> {
  const {card, journal, layout} = dataset;
  const {index} = journal;
  const name = passName(judging, card.fingerprint);
  // The limits of half a dataset would be those of the whole for ever.
  const isKept = !isDryRun && index.counts.pending === 0;
  const pass = {limits: judging.limits, name, isKept, now: () => new Date()};
  const survey = await surveyClips(layout, index, judging.limits);
  const {ofDataset} = await findPass(survey, journal, pass, entry =>
    index.isByPerson(entry) ? index.state(entry) === 'kept' : survey.ownReasons(entry).length === 0,
  );
  const counts = {kept: 0, rejected: 0, byPerson: 0, unmeasured: 0};
  const reasonCounts = new Map<string, number>();
  const changes = new Map<number, ChangedVerdict>();
  for (let entry = 0; entry < index.size; entry += 1) {
    const state = index.state(entry);
    if (state !== 'kept' && state !== 'rejected') continue;
    const isOurs = !index.isByPerson(entry) && survey.isMeasured(entry);
    if (!isOurs) {
      counts[state] += 1;
      counts[index.isByPerson(entry) ? 'byPerson' : 'unmeasured'] += 1;
      continue;
    }
    const reasons = [
      ...survey.ownReasons(entry),
      ...(ofDataset === undefined ? [] : survey.reasonsAmong(entry, ofDataset)),
    ];
    const verdict = reasons.length === 0 ? 'kept' : 'rejected';
    counts[verdict] += 1;
    for (const reason of reasons) reasonCounts.set(reason, (reasonCounts.get(reason) ?? 0) + 1);
    if (verdict === state) continue;
    const {text} = await journal.numberRecord(entry);
    changes.set(entry, {number: index.number(entry), text, verdict, reasons});
  }
  if (!isDryRun) await changeAll(dataset, changes);
  return {
    output: layout.root,
    limits: judging.name,
    isDryRun,
    ...counts,
    changed: [...changes.values()],
    reasons: Object.fromEntries([...reasonCounts].sort(([, a], [, b]) => b - a)),
    isComparedWithOthers: ofDataset !== undefined,
  };
}

/** The hashes of the clips are read for those alone whose verdict changes. */
async function changeAll(
  dataset: ExistingDataset,
  changes: ReadonlyMap<number, Pick<ChangedVerdict, 'verdict' | 'reasons'>>,
): Promise<void> {
  if (changes.size === 0) return;
  const {journal, layout} = dataset;
  const {takes, hashes} = await readDecidedTakes(layout.journal, journal.index, entry => changes.has(entry));
  for (const [entry, {verdict, reasons}] of changes) {
    await changeVerdict(dataset, entry, {verdict, reasons}, {take: takes[entry] as number, sha256: hashes.get(entry)});
  }
}
