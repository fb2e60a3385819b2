import {readJournal} from '../../dataset/journal/read-journal.js';
import {datasetLayout} from '../../dataset/layout.js';
import {folderBytes} from '../../io/folder-bytes.js';
import type {GenerationSummary} from '../generate/events.js';
import {generateDataset} from '../generate/generate-dataset.js';
import type {Chain} from './chain.js';
import type {ClonePlan} from './clone-plan.js';

/** Generates what the dataset lacks. Undefined where it lacks nothing. Throws what `generateDataset` throws. */
export async function makeDataset(
  {work, book, signal, onEvent}: Chain,
  plan: ClonePlan,
): Promise<GenerationSummary | undefined> {
  if (plan.isGenerated) {
    book.skip('generate', await folderBytes(work.dataset));
    return undefined;
  }
  book.begin('generate');
  const before = await countClips(work.dataset);
  const summary = await generateDataset({
    ...work.generation,
    signal,
    onEvent: event => onEvent({type: 'generation', event}),
  });
  const after = await countClips(work.dataset);
  const failedRequests = summary.backends.reduce((sum, {failures}) => sum + failures, 0);
  const figures = {clips: after.kept - before.kept, takes: after.takes - before.takes, failedRequests};
  book.setCost('generate', {figures, diskBytes: await folderBytes(work.dataset)});
  onEvent({type: 'generated', summary, isEnough: isEnough(summary, work.minKept)});
  return summary;
}

/** Whether so much was kept that it is worth training. */
export function isEnough({kept, asked, isPilotStop}: GenerationSummary, minKept: number): boolean {
  return kept >= minKept * asked && !isPilotStop;
}

async function countClips(dataset: string): Promise<{readonly kept: number; readonly takes: number}> {
  const {index} = await readJournal(datasetLayout(dataset).journal);
  let takes = 0;
  for (let entry = 0; entry < index.size; entry += 1) takes += index.takes(entry);
  return {kept: index.counts.kept, takes};
}
