import type {GenerationEvent} from './events.js';
import type {Tally} from './tally.js';

const pilotPhrases = 20;
const refusedShare = 0.4;

/**
 * Looks at the first phrases of a sitting: once 20 are decided it says how it goes and when it will be done, and asks to stop when
 * more than 40 % were refused, because a night of that is a night lost. Gives undefined at every other moment.
 */
export function pilotReport(tally: Tally): Extract<GenerationEvent, {type: 'pilot'}> | undefined {
  const {decided, total, secondsLeft} = tally.progress();
  if (decided !== pilotPhrases || total === pilotPhrases) return undefined;
  const isStopping = tally.refused > refusedShare * pilotPhrases;
  return {type: 'pilot', decided, refused: tally.refused, secondsLeft, isStopping};
}
