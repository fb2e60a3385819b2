import type {MeasureName} from '../measures/measurements.js';
import type {UnusualLimits} from './limits.js';
import type {Rule} from './reason.js';
import type {Unit} from './threshold-rules.js';

/**
 * A rule for what some voices have by themselves and others never: a loop, hum, an abrupt end. What most clips of a dataset have is the
 * voice; what few have is a defect.
 */
export type UnusualRule = {
  readonly rule: Rule;
  readonly measure: MeasureName;
  /** The excess over the 90th percentile of the dataset that is allowed. */
  readonly excess: keyof UnusualLimits;
  /** Values up to here are good in every dataset. */
  readonly floor: number;
  readonly what: string;
  readonly unit: Unit;
};

/** Every rule of that kind. */
export const unusualRules: readonly UnusualRule[] = [
  unusual('cut-start', 'takeStartDb', 'takeStartExcessDb', -20, 'The take begins more abruptly than the others', 'dB'),
  unusual('cut-end', 'takeEndDb', 'takeEndExcessDb', -20, 'The take ends more abruptly than the others', 'dB'),
  unusual('hole', 'holeEdgeDb', 'holeEdgeExcessDb', -25, 'The sound breaks off as it does in no other clip', 'dB'),
  unusual('hum', 'humProminenceDb', 'humExcessDb', 8, 'There is more hum than in the other clips', 'dB'),
  unusual('tone', 'toneProminenceDb', 'toneExcessDb', 12, 'A tone stands out more than in the other clips', 'dB'),
  unusual('burst', 'burstDb', 'burstExcessDb', -18, 'A burst of noise is louder than in the other clips', 'dB'),
  unusual('level-step', 'levelStepDb', 'levelStepExcessDb', 7, 'The level jumps more than in the other clips', 'dB'),
  unusual('loop', 'repeatSimilarity', 'repeatExcess', 0.93, 'A stretch comes again, as in no other clip', '%'),
];

/** What this share of the clips has at most is usual. */
export const usualShare = 0.9;

function unusual(
  rule: Rule,
  measure: MeasureName,
  excess: keyof UnusualLimits,
  floor: number,
  what: string,
  unit: Unit,
): UnusualRule {
  return {rule, measure, excess, floor, what, unit};
}
