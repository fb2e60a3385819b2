// Rows with what models heard beside what arithmetic measured: fewer, for listening is slow. What was heard is kept.
import {plant} from '../defects/plant.mjs';
import {openHeardCache} from './heard-cache.mjs';
import {heardJobs} from './heard-jobs.mjs';
import {measureHeard, openListeners} from './listeners.mjs';
import {measured} from './measure.mjs';

/**
 * Clean clips of both halves, and `sourceCount` held-out sources of each kind and severity, as far as they are heard within
 * `minutes`: what was heard in earlier runs counts whatever the time.
 * @param {object} options
 * @param {number} options.part, of so many `parts`: which share of the clips to listen to, for processes beside each other
 */
export async function hearRows(corpus, {kinds, sourceCount, modelsFolder, cacheFolder, minutes, part, parts, tell}) {
  const listeners = openListeners(modelsFolder, corpus.clips);
  const heardBefore = openHeardCache(cacheFolder);
  const end = performance.now() + minutes * 60_000;
  const jobs = heardJobs(corpus, {kinds, sourceCount}).filter((_none, at) => at % parts === part - 1);
  const rows = [];
  for (const [at, job] of jobs.entries()) {
    const clip = job.clip ?? (await plant(corpus, job.kind, job.severity, job.source));
    if (clip === undefined) continue;
    const heard = await heardBefore(clip, job.parts, () =>
      performance.now() < end ? listeners.hear(clip, job.parts) : undefined,
    );
    if (heard === undefined) continue;
    const {take, ...named} = clip;
    const {measures, edits} = measured(clip);
    const seconds = take.samples.length / take.sampleRateHz;
    rows.push({...named, seconds, edits, measures: {...measures, ...measureHeard(heard, clip)}});
    if (at % 20 === 19) tell(`${at + 1} of ${jobs.length}`);
  }
  await listeners.close();
  return rows;
}
