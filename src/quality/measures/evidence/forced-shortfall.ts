import type {ForcedScore, Recognition} from '../../evidence.js';

/**
 * How much less likely the expected text is than what was written freely, given the same sound: the difference of the mean
 * log-probabilities of their tokens. What makes a sound hard to recognise makes both unlikely, so that the difference stays near 0 for
 * the right words. Undefined unless one model gave both.
 */
export function forcedShortfall(
  forcedMeanLogProb: number | undefined,
  forced: ForcedScore,
  recognition: Recognition | undefined,
): number | undefined {
  if (forcedMeanLogProb === undefined || recognition?.meanLogProb === undefined) return undefined;
  return recognition.model === forced.model ? forcedMeanLogProb - recognition.meanLogProb : undefined;
}
