import type {DatasetCard} from '../../dataset/card.js';
import {rebuildMetadata} from '../../dataset/metadata-csv.js';
import {openExisting, saveCard} from '../open-existing.js';
import {cardJudging} from './card-judging.js';
import {type Judgement, judgeClips} from './judge-clips.js';
import {type LimitOptions, limitsOf} from './resolve-limits.js';
import {type HeardSpeech, sayClaims} from './say-claims.js';

/** By what to judge. */
export type JudgeOptions = LimitOptions & {
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
    const judging = limitsOf(options, card);
    sayClaims(judging, heardBy(card)).forEach(onNotice);
    const judgement = await judgeClips(dataset, judging, isDryRun);
    if (isDryRun) return judgement;
    if (judgement.changed.length > 0) await rebuildMetadata(layout, journal.index);
    await saveCard(dataset, {...card, judging: {...cardJudging(card), ...judging.asked}});
    return judgement;
  } finally {
    await dataset.close();
  }
}

function heardBy(card: DatasetCard): HeardSpeech {
  return {
    models: cardJudging(card).models,
    hasRecording: card.speaker.recording !== null,
    addresses: [card.backend, ...card.backends].map(({address}) => address),
  };
}
