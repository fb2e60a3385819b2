import type {LimitMark} from '../charts/histogram.js';
import {type ShownMeasure, sayMeasure} from '../clips/shown-measures.js';
import type {ReportLimits} from '../dataset-report.js';

/** Where clips are rejected by a measure: the limits for all clips, and those that lie in the dataset. */
export function limitMarks(shown: ShownMeasure, {values, ofDataset}: ReportLimits): readonly LimitMark[] {
  const bounds = ofDataset?.bounds[shown.measure];
  const mark = (value: number | null | undefined, side: LimitMark['side'], what: string): readonly LimitMark[] =>
    value === null || value === undefined ? [] : [{value, side, name: `${what} ${sayMeasure(shown, value)}`}];
  return [
    ...mark(shown.least && values[shown.least], 'least', 'at least'),
    ...mark(shown.most && values[shown.most], 'most', 'at most'),
    ...mark(bounds?.least, 'least', 'usual here from'),
    ...mark(bounds?.most, 'most', 'usual here to'),
  ];
}
