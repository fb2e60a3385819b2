import type {BackendFigures} from '../../chatterbox/queue/backend-figures.js';
import type {ClipIndex, ClipState} from '../../dataset/journal/clip-index.js';
import {readKeptClips} from '../../dataset/journal/read-kept-clips.js';
import type {DatasetLayout} from '../../dataset/layout.js';
import {statPath} from '../../io/stat-path.js';
import {sufficiency} from '../../text/choice/describe-coverage.js';
import {grouped, percent} from '../../text/choice/figures.js';
import {measureCoverage} from '../../text/choice/measure-coverage.js';
import {referenceUnits} from '../../text/choice/reference-units.js';
import {corpora} from '../../text/corpora/corpora.js';
import {parseLanguage} from '../../text/language.js';
import {unheardRoles} from '../evidence/evidence-settings.js';
import {keptSeconds} from '../kept-seconds.js';
import {poolOfCorpus} from '../phrases/phrase-pool.js';
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
  /** Of a list that we chose, how many clips are wanted: after a refill it is longer than that. */
  readonly wanted: number | null;
  /** Of the dataset, a code; the phrases' sound pairs are counted where the list is of our own corpus. */
  readonly language: string;
  /** That listened, by role. */
  readonly models: Readonly<Record<string, string>>;
  /** How each did in this sitting. */
  readonly backends: readonly BackendFigures[];
};

/** How a sitting ended. */
export async function summarise({
  layout,
  index,
  list,
  tally,
  isPilotStop,
  wanted,
  language,
  models,
  backends,
}: SummaryParts): Promise<GenerationSummary> {
  const asked = Math.min(list.asked, wanted ?? list.asked);
  const listed: Record<ClipState, number> = {pending: 0, kept: 0, rejected: 0, failed: 0, removed: 0};
  let unlisted = 0;
  for (let entry = 0; entry < index.size; entry += 1) {
    const state = index.state(entry);
    if (index.isInList(entry)) listed[state] += 1;
    else if (state !== 'removed') unlisted += 1;
  }
  const keptMinutes = (await keptSeconds(layout.measurements, index)) / 60;
  return {
    output: layout.root,
    asked,
    kept: listed.kept,
    rejected: listed.rejected,
    failed: listed.failed,
    missing: Math.max(0, asked - listed.kept),
    undecided: listed.pending,
    refusedTexts: list.refusedCount,
    duplicates: list.duplicates,
    unlisted,
    reasons: tally.reasons,
    keptMinutes,
    sufficiency: [...(await coveredShare(layout, language)), sufficiency(60 * keptMinutes)].join(' '),
    clipsPerSecond: tally.progress().clipsPerSecond,
    isPilotStop,
    notMeasured: unheardRoles(models),
    backends,
  };
}

/** The share of the language's sound pairs that the kept clips of a list of ours hold, as a sentence, or nothing. */
async function coveredShare(layout: DatasetLayout, language: string): Promise<readonly string[]> {
  if (corpora[language] === undefined || (await statPath(layout.phrases)) === undefined) return [];
  const kept = new Set([...(await readKeptClips(layout.journal)).values()].map(({text}) => text));
  const {candidates} = await poolOfCorpus(language);
  const chosen = candidates.filter(({spokenText}) => kept.has(spokenText));
  const {share, covered, types} = measureCoverage({chosen, pool: [], reference: referenceUnits(candidates)});
  const {englishName} = parseLanguage(language);
  return [`${percent(share)} of the sound pairs of ${englishName} (${grouped(covered)} of ${grouped(types)}).`];
}
