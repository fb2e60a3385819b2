import type {MeasureName} from '../../quality/measures/measurements.js';
import type {CellFigures} from './tryout-figures.js';

/** The settings that did best, and why. */
export type BestCell = {
  readonly best: CellFigures;
  /** `It kept most: 5 of 5. Of 3 with as many, it has the best quality by DNSMOS.` */
  readonly reason: string;
  /** How many other cells kept so nearly as many that chance may be the difference. */
  readonly rivals: number;
};

/**
 * Chooses the best cell: the one that kept the largest share; of several, the one with the fewest wrong letters, then the best DNSMOS, then the
 * likest to the speaker, then the fastest. A difference smaller than the grain of a criterion does not decide. Of what is left the first.
 * Undefined where nothing was kept.
 */
export function bestCell(cells: readonly CellFigures[]): BestCell | undefined {
  const share = ({kept, of}: CellFigures) => (of === 0 ? 0 : kept / of);
  const most = Math.max(0, ...cells.map(share));
  let left = cells.filter(cell => share(cell) === most);
  const [first] = left;
  if (most === 0 || first === undefined) return undefined;
  const sentences = [`It kept most: ${first.kept} of ${first.of}.`];
  for (const {value, grain, says} of criteria) {
    if (left.length === 1) break;
    const costs = left.map(value);
    if (costs.some(cost => cost === undefined)) continue;
    const least = Math.min(...costs.flatMap(cost => cost ?? []));
    const better = left.filter((_cell, place) => (costs[place] ?? 0) <= least + grain);
    if (better.length === left.length) continue;
    sentences.push(
      `Of the ${left.length} that are equal so far, ${better.length === 1 ? 'it has' : `${better.length} have`} ${says}.`,
    );
    left = better;
  }
  if (left.length > 1) sentences.push(`${left.length} are equal; it is the first of them.`);
  const [best = first] = left;
  const rivals = cells.filter(cell => cell !== best && cell.interval.high >= best.interval.low).length;
  return {best, reason: sentences.join(' '), rivals};
}

/** What is wanted small, in the order in which it decides. */
const criteria: readonly {
  readonly value: (cell: CellFigures) => number | undefined;
  readonly grain: number;
  readonly says: string;
}[] = [
  {value: cell => meanOf(cell, 'characterErrorRate'), grain: 0.02, says: 'the fewest wrong letters'},
  {value: cell => negative(meanOf(cell, 'dnsmosOverall')), grain: 0.1, says: 'the best quality by DNSMOS'},
  {value: cell => negative(meanOf(cell, 'speakerCosine')), grain: 0.03, says: 'the greatest likeness to the speaker'},
  {value: cell => cell.serverSeconds, grain: 0, says: 'the shortest server time'},
];

function meanOf({means}: CellFigures, measure: MeasureName): number | undefined {
  return means.find(({shown}) => shown.measure === measure)?.mean;
}

function negative(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}
