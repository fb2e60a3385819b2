import type {DatasetCard} from '../../dataset/card.js';
import {limitsOf} from './resolve-limits.js';

/** What the card says of the judging; the usual where it says nothing, as cards of the first versions. */
export function cardJudging(card: DatasetCard): NonNullable<DatasetCard['judging']> {
  return card.judging ?? {...limitsOf({}, card).asked, bestOf: 1, evidence: {}, models: {}, notMeasured: []};
}
