import type {BackendFigures} from '../../chatterbox/queue/backend-figures.js';
import {type KnownList, writeCard} from '../../dataset/card.js';
import {withPathsFromDataset} from './card-paths.js';
import type {SpeakingBackend} from './find-speakers.js';
import type {ResolvedSpeaker} from './resolve-speaker.js';
import type {Sitting} from './sitting.js';
import {cardAt} from './update-card.js';

/** Writes the card as it is now; `figures` are those of this sitting, once something was asked for. */
export type CardKeeper = (
  isNumbered: boolean,
  known: KnownList | null,
  figures?: readonly BackendFigures[],
) => Promise<void>;

/** The keeper of a sitting's card. `speaking` may grow. */
export function keepCard(
  {settings, card, dataset, examiner, madeBy}: Sitting,
  speaker: ResolvedSpeaker,
  speaking: readonly SpeakingBackend[],
): CardKeeper {
  const {layout, journal} = dataset;
  const createdAt = card?.createdAt ?? new Date().toISOString();
  const former = card?.backends ?? [];
  return (isNumbered, known, figures = []) => {
    const fixed = {createdAt, settings, speaker, speaking, former, index: journal.index, examiner, madeBy};
    const moment = cardAt({...fixed, figures, isNumbered, known, now: new Date()});
    return writeCard(layout.card, withPathsFromDataset(moment, layout.root));
  };
}
