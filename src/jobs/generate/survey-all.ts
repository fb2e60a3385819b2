import {readDecidedTakes} from '../../dataset/decided-takes.js';
import {readTakes} from '../../dataset/journal/read-journal.js';
import {type ClipSurvey, surveyClips} from '../judge/survey-clips.js';
import {sideBySide} from '../side-by-side.js';
import {measureTake} from './measure-take.js';
import {storedTake} from './stored-take.js';
import type {Workshop} from './workshop.js';

/**
 * The clips as their measurements have them. Measurements are not synced like the journal is: those of kept clips that a crash of the
 * machine took are made anew from the stored takes, so that the limits of the dataset are what they would have been. A clip whose take was
 * discarded stays unmeasured.
 */
export async function surveyAll(shop: Workshop): Promise<ClipSurvey> {
  const {layout, journal, settings, pool, signal} = shop;
  const {index} = journal;
  const survey = await surveyClips(layout, index, settings.judging.limits);
  const lost = Array.from({length: index.size}, (_, entry) => entry).filter(
    entry => index.state(entry) === 'kept' && !survey.isMeasured(entry),
  );
  if (lost.length === 0) return survey;
  const {takes} = await readDecidedTakes(layout.journal, index);
  const known = await readTakes(layout.journal, new Set(lost.map(entry => index.key(entry))));
  await sideBySide(lost, {count: 2 * pool.size, signal}, async entry => {
    const take = takes[entry] as number;
    const bytes = await storedTake(layout, known.get(index.key(entry)) ?? [], take);
    if (bytes !== undefined) await measureTake(shop, await journal.numberRecord(entry), take, bytes);
  });
  return surveyClips(layout, index, settings.judging.limits);
}
