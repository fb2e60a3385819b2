import type {Measurements} from '../measures/measurements.js';
import type {Reason} from './reason.js';

/** A take with what is known of it. */
export type JudgedTake = {
  readonly take: number;
  readonly reasons: readonly Reason[];
  /** Undefined where no clip could be made. */
  readonly measured: Measurements | undefined;
};

/**
 * The best of some takes: first those with the fewest reasons against them, then, each only where the ones before leave a tie, the
 * smaller error of words, the shorter run of wrong words, the better fit of the text, the better DNSMOS, the pace nearer to the usual, the
 * likeness to the reference; at last the earliest. Never the shortest (it lacks words) and never the longest (it babbles).
 * What one of two takes lacks does not decide. Throws RangeError for no takes.
 */
export function chooseTake<Take extends JudgedTake>(takes: readonly Take[]): Take {
  const [first, ...rest] = takes;
  if (first === undefined) throw new RangeError('there is no take to choose from');
  return rest.reduce((best, take) => (isBetter(take, best) ? take : best), first);
}

function isBetter(a: JudgedTake, b: JudgedTake): boolean {
  if (a.measured === undefined || b.measured === undefined) return a.measured !== undefined && b.measured === undefined;
  if (a.reasons.length !== b.reasons.length) return a.reasons.length < b.reasons.length;
  for (const cost of costs) {
    const left = cost(a.measured);
    const right = cost(b.measured);
    if (left !== undefined && right !== undefined && Math.abs(left - right) > 1e-9) return left < right;
  }
  return a.take < b.take;
}

/** What is wanted small, in the order in which it decides. */
const costs: readonly ((measured: Measurements) => number | undefined)[] = [
  measured => measured.phonemeErrorRate ?? measured.characterErrorRate,
  measured => measured.longestWrongRun,
  measured => negative(inSteps(measured.forcedMeanLogProb, 0.05)),
  measured => negative(inSteps(measured.dnsmosOverall, 0.05)),
  measured => Math.abs(Math.log((measured.durationSeconds + 0.1) / (measured.expectedSpeechSeconds + 0.1))),
  measured => negative(measured.speakerCosine),
];

/** Differences smaller than a step are chance, and leave the decision to the next. */
function inSteps(value: number | undefined, step: number): number | undefined {
  return value === undefined ? undefined : Math.round(value / step);
}

function negative(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}
