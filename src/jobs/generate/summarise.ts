import type {ClipIndex, ClipState} from '../../dataset/journal/clip-index.js';
import type {DatasetLayout} from '../../dataset/layout.js';
import {keptSeconds} from '../kept-seconds.js';
import type {GenerationSummary} from './events.js';
import type {NumberedPhrases} from './number-phrases.js';
import type {Tally} from './tally.js';

/** What a summary is made of. */
export type SummaryParts = {
  readonly layout: DatasetLayout;
  readonly index: ClipIndex;
  readonly list: NumberedPhrases;
  readonly tally: Tally;
  readonly isPilotStop: boolean;
};

/** How a sitting ended. */
export async function summarise({layout, index, list, tally, isPilotStop}: SummaryParts): Promise<GenerationSummary> {
  const listed: Record<ClipState, number> = {pending: 0, kept: 0, rejected: 0, failed: 0, removed: 0};
  let unlisted = 0;
  for (let entry = 0; entry < index.size; entry += 1) {
    const state = index.state(entry);
    if (index.isInList(entry)) listed[state] += 1;
    else if (state !== 'removed') unlisted += 1;
  }
  return {
    output: layout.root,
    asked: list.asked,
    kept: listed.kept,
    rejected: listed.rejected,
    failed: listed.failed,
    missing: list.asked - listed.kept,
    undecided: listed.pending,
    refusedTexts: list.refusedCount,
    duplicates: list.duplicates,
    unlisted,
    reasons: tally.reasons,
    keptMinutes: (await keptSeconds(layout.measurements, index)) / 60,
    clipsPerSecond: tally.progress().clipsPerSecond,
    isPilotStop,
  };
}
