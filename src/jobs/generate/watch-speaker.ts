import {ChatterpipeError} from '../../base/error.js';
import type {Measurements} from '../../quality/measures/measurements.js';
import {type DatasetLimits, fewestClips} from '../../quality/verdict/dataset-limits.js';
import {judgeByDataset} from '../../quality/verdict/judge-by-dataset.js';
import {defaultLimits} from '../../quality/verdict/presets.js';
import {surveyClips} from '../judge/survey-clips.js';
import type {Workshop} from './workshop.js';

/** Hears the first clips of a sitting that goes on with a dataset; throws BACKEND_CHANGED when another seems to speak. */
export type SpeakerWatch = (measured: Measurements | undefined) => void;

/** So many clips are heard, and so many of them have to be strange. */
const heardClips = 5;
const strangeClips = 4;
/** Reading the measurements of so many takes a second. */
const mostSurveyed = 10_000;

/** The rules that tell voices apart. */
const voiceRules: ReadonlySet<string> = new Set(['pitch-differs', 'speaker-differs']);

/**
 * Watches the voice at the beginning of a sitting, where the dataset has enough clips to know it: an id that means somebody else now, or
 * another model, would otherwise speak a night long. Nothing is watched where mixed settings are allowed.
 */
export async function watchSpeaker({journal, layout, settings}: Workshop): Promise<SpeakerWatch> {
  const {index} = journal;
  if (settings.allowsMixedSettings || index.counts.kept < fewestClips) return () => {};
  const known = journal.passes.at(-1)?.ofDataset ?? (await limitsOfKept({journal, layout}));
  return known === undefined ? () => {} : watchBy(known);
}

/** What the kept clips say where no pass was made yet; nothing for a large dataset, whose first request would wait for it. */
async function limitsOfKept({
  journal,
  layout,
}: Pick<Workshop, 'journal' | 'layout'>): Promise<DatasetLimits | undefined> {
  const {index} = journal;
  if (index.size > mostSurveyed) return undefined;
  // The voice alone counts, whatever else the sitting is judged by.
  const survey = await surveyClips(layout, index, defaultLimits);
  return survey.limitsOf(entry => index.state(entry) === 'kept', defaultLimits);
}

function watchBy(known: DatasetLimits): SpeakerWatch {
  let heard = 0;
  const strange: string[] = [];
  return measured => {
    if (measured === undefined || heard === heardClips) return;
    heard += 1;
    const reason = judgeByDataset(measured, known).find(({rule}) => voiceRules.has(rule));
    if (reason !== undefined) strange.push(reason.message);
    if (strange.length < strangeClips) return;
    throw new ChatterpipeError(
      'BACKEND_CHANGED',
      `Another voice seems to speak than in the clips that are there, in ${strange.length} of the first ${heard} clips. ${strange.at(-1)}`,
      {
        hint: 'Listen to the latest clips in wavs/ and compare. If the voice is right all the same, add --allow-mixed-settings.',
        details: {heard, strange},
      },
    );
  };
}
