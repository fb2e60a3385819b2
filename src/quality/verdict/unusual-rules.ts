import type {MeasureName} from '../measures/measurements.js';
import type {UnusualLimits} from './limits.js';
import type {Rule} from './reason.js';
import type {Unit} from './threshold-rules.js';

/**
 * A rule for what some voices have by themselves and others never: loops, hum, abrupt ends. What most clips of a dataset
 * have is the voice; what few have is a defect.
 */
export type UnusualRule = {
  readonly rule: Rule;
  readonly measure: MeasureName;
  readonly side: 'least' | 'most';
  /** How far beyond what nine clips of ten have is allowed, in the unit of the measure. */
  readonly excess: keyof UnusualLimits;
  /** Good in every dataset, up (or for `least`, down) to and with this. */
  readonly alwaysGood: number;
  readonly what: string;
  readonly unit: Unit;
};

/** What this share of the clips keeps within is usual. */
export const usualShare = 0.9;

/** Every rule of that kind. The values that are always good stand for what neural voices of the calibration half never reach. */
export const unusualRules: readonly UnusualRule[] = [
  most('cut-start', 'takeStartDb', 'takeStartExcessDb', -15, 'The take begins more abruptly than others', 'dB'),
  most('cut-end', 'takeEndDb', 'takeEndExcessDb', -20, 'The take ends more abruptly than others', 'dB'),
  most('hole', 'holeEdgeDb', 'holeEdgeExcessDb', -30, 'The sound breaks off more abruptly than in others', 'dB'),
  most('hum', 'humProminenceDb', 'humExcessDb', 13, 'There is more mains hum than in other clips', 'dB'),
  most('burst', 'burstDb', 'burstExcessDb', -15.5, 'A burst of noise is louder than in other clips', 'dB'),
  most('level-step', 'levelStepDb', 'levelStepExcessDb', 7.5, 'The level jumps more than in other clips', 'dB'),
  most('loop', 'repeatSimilarity', 'repeatExcess', 0.94, 'A stretch comes again as in no other clip', '%'),
  least('noisy', 'snrDb', 'snrShortfallDb', 27, 'The speech stands less above the noise than in other clips', 'dB'),
];

function most(
  rule: Rule,
  measure: MeasureName,
  excess: keyof UnusualLimits,
  alwaysGood: number,
  what: string,
  unit: Unit,
): UnusualRule {
  return {rule, measure, side: 'most', excess, alwaysGood, what, unit};
}

function least(
  rule: Rule,
  measure: MeasureName,
  excess: keyof UnusualLimits,
  alwaysGood: number,
  what: string,
  unit: Unit,
): UnusualRule {
  return {rule, measure, side: 'least', excess, alwaysGood, what, unit};
}
