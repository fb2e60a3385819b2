import {writeCard} from '../../dataset/card.js';
import {rebuildMetadata} from '../../dataset/metadata-csv.js';
import {withPathsFromDataset} from '../generate/card-paths.js';
import {openExisting} from '../open-existing.js';
import {type Judgement, judgeClips} from './judge-clips.js';
import {resolveLimits} from './resolve-limits.js';

/** By what to judge. */
export type JudgeOptions = {
  /** `lenient`, `default` or `strict`; what the card says where it is left out. */
  readonly limits?: string;
  /** Changes to single limits; null switches one off. */
  readonly limitChanges?: Readonly<Record<string, number | null>>;
  /** Change nothing (false). */
  readonly isDryRun?: boolean;
  readonly onNotice?: (message: string) => void;
};

/**
 * Judges every clip of a dataset again from what was measured: no clip is opened, no model and no backend is asked. The clips that are
 * there change between `wavs/` and `rejected/`; other limits and back again give the same files. A person's word stands.
 * Throws what {@link openExisting} throws, and USAGE for unknown limits.
 */
export async function judgeDataset(root: string, options: JudgeOptions = {}): Promise<Judgement> {
  const {onNotice = () => {}, isDryRun = false} = options;
  const dataset = await openExisting(root, onNotice);
  try {
    const {card, journal, layout} = dataset;
    const judging = resolveLimits(options.limits ?? card.judging?.preset ?? 'default', {
      ...(options.limits === undefined ? card.judging?.changes : {}),
      ...options.limitChanges,
    });
    const judgement = await judgeClips(dataset, judging, isDryRun);
    if (isDryRun) return judgement;
    if (judgement.changed.length > 0) await rebuildMetadata(layout, journal.index);
    const kept = {...card, judging: {...usualJudging, ...card.judging, ...judging.asked}};
    const now = new Date().toISOString();
    await writeCard(
      layout.card,
      withPathsFromDataset({...kept, updatedAt: now, counts: {...journal.index.counts}}, layout.root),
    );
    return judgement;
  } finally {
    await dataset.close();
  }
}

const usualJudging = {bestOf: 1, evidence: {}, models: {}, notMeasured: []};
