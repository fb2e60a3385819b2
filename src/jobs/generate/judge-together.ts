import {readDecidedTakes} from '../../dataset/decided-takes.js';
import type {ClipIndex} from '../../dataset/journal/clip-index.js';
import {readTakes} from '../../dataset/journal/read-journal.js';
import {findPass, knownPass, type Pass, passName} from '../judge/find-pass.js';
import type {ClipSurvey} from '../judge/survey-clips.js';
import {decideAgain} from './decide-phrase.js';
import type {GenerationEvent} from './events.js';
import type {MetadataKeeper} from './keep-metadata.js';
import {type ClipThere, refuseClip} from './refuse-clip.js';
import {runPhrases} from './run-phrases.js';
import {fingerprintOf} from './speaking-settings.js';
import {surveyAll} from './survey-all.js';
import type {Tally} from './tally.js';
import type {Decision, Workshop} from './workshop.js';

/** What the second look at the clips is held together by. */
export type TogetherOptions = {
  readonly tally: Tally;
  readonly metadata: MetadataKeeper;
  readonly onEvent: (event: GenerationEvent) => void;
  readonly now: () => Date;
};

/**
 * Looks at all kept clips together, once nothing is pending: what is too far from the others is asked for again within the budget of the
 * pass, and decided for good. What is kept and an outlier is not decided yet: that is how a pass that was interrupted is known. A
 * person's word stands.
 */
export async function judgeTogether(shop: Workshop, {tally, metadata, onEvent, now}: TogetherOptions): Promise<void> {
  const {journal, settings} = shop;
  const {index} = journal;
  const {limits} = settings.judging;
  const name = passName(settings.judging, fingerprintOf(settings));
  const known = knownPass(journal, name);
  // A million measurements are read for nothing where nothing is new.
  if (known?.isSettled === true && tally.decided === 0) return;
  const isKept = (entry: number): boolean => index.state(entry) === 'kept';
  const survey = await surveyAll(shop);
  const pass = await findPass(survey, journal, {limits, name, isKept: true, now}, isKept);
  const outliers = outliersOf(pass, survey, index);
  if (outliers.size > 0) await decideAll(shop, {...pass, outliers}, {tally, metadata, onEvent, now});
  const made = knownPass(journal, name);
  if (made === undefined || made.isSettled === true) return;
  const {v: _v, type: _type, ...record} = made;
  await journal.addLimits({...record, isSettled: true});
}

async function decideAll(
  shop: Workshop,
  pass: Pass & {readonly outliers: Outliers},
  {tally, metadata, onEvent}: TogetherOptions,
): Promise<void> {
  const {outliers} = pass;
  const again = Math.min(outliers.size, pass.again);
  const are = outliers.size === 1 ? '1 clip is' : `${outliers.size} clips are`;
  onEvent({type: 'notice', message: `${are} too far from the others: ${again} asked for again.`});
  await decideOutliers(shop, pass, async decision => {
    tally.countAgain(decision);
    const {phrase, verdict, reasons, said} = decision;
    onEvent({type: 'reconsidered', number: phrase.n, text: phrase.text, verdict, reasons, said});
    await metadata.touch();
    return true;
  });
}

/** Kept clips that are too far from the others, in the order of their numbers, with the rules that say so. */
type Outliers = ReadonlyMap<number, readonly string[]>;

function outliersOf({ofDataset}: Pass, survey: ClipSurvey, index: ClipIndex): Outliers {
  const outliers = new Map<number, readonly string[]>();
  if (ofDataset === undefined) return outliers;
  for (let entry = 0; entry < index.size; entry += 1) {
    const isOpen = index.state(entry) === 'kept' && !index.isByPerson(entry);
    const reasons = isOpen ? survey.reasonsAmong(entry, ofDataset) : [];
    if (reasons.length > 0) outliers.set(entry, reasons);
  }
  return outliers;
}

/**
 * Decides the outliers of a pass: those beyond its budget are refused first, the others are asked for again, up to twice as many takes
 * as a phrase may have at first.
 */
async function decideOutliers(
  shop: Workshop,
  {ofDataset, again, outliers}: Pass & {readonly outliers: Outliers},
  onDecided: (decision: Decision) => Promise<boolean>,
): Promise<void> {
  if (ofDataset === undefined) return;
  const {journal, layout, settings} = shop;
  const clips = await clipsOf(shop, outliers);
  const entries = [...outliers.keys()];
  for (const entry of entries.slice(again)) {
    await onDecided(await refuseClip(shop, entry, clips.get(entry) as ClipThere));
  }
  const asked = entries.slice(0, again);
  const takes = await readTakes(layout.journal, new Set(asked.map(entry => journal.index.key(entry))));
  const takesAtMost = 2 * Math.max(settings.bestOf, 1 + settings.retries);
  await runPhrases({...shop, ofDataset}, asked.values(), onDecided, (inner, entry) =>
    decideAgain(inner, entry, {
      known: takes.get(journal.index.key(entry)) ?? [],
      takesAtMost,
      clip: clips.get(entry) as ClipThere,
    }),
  );
}

async function clipsOf({layout, journal}: Workshop, outliers: Outliers): Promise<ReadonlyMap<number, ClipThere>> {
  const {takes, hashes} = await readDecidedTakes(layout.journal, journal.index, entry => outliers.has(entry));
  return new Map(
    [...outliers].map(([entry, reasons]) => [
      entry,
      {reasons, take: takes[entry] as number, sha256: hashes.get(entry)},
    ]),
  );
}
