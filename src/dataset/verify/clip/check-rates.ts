import type {FindingLog} from '../finding.js';
import type {CheckedClip} from './checked-clip.js';

/** Rates that Piper's qualities have. */
const piperRatesHz: ReadonlySet<number> = new Set([16_000, 22_050]);

/**
 * Compares sample rates with that of the card, or with that of most clips. `cardRateHz` is undefined where there is no card.
 */
export function checkRates(clips: readonly CheckedClip[], cardRateHz: number | undefined, log: FindingLog): void {
  const counts = new Map<number, number>();
  const rated = clips.flatMap(clip => {
    const rateHz = clip.facts.header?.sampleRateHz;
    return rateHz === undefined ? [] : [{clip, rateHz}];
  });
  for (const {rateHz} of rated) counts.set(rateHz, (counts.get(rateHz) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most === undefined) return;
  const [usualHz, count] = most;
  if (cardRateHz === undefined && count < rated.length * 0.8) {
    const rates = [...counts].map(([rateHz, clipCount]) => `${clipCount} at ${rateHz} Hz`).join(', ');
    log.add('mixed-sample-rates', {file: 'metadata.csv'}, `The clips have several sample rates: ${rates}.`);
    return;
  }
  const wantedHz = cardRateHz ?? usualHz;
  if (cardRateHz === undefined && !piperRatesHz.has(usualHz)) {
    log.add('unusual-sample-rate', {file: 'metadata.csv'}, `${count} of ${rated.length} clips are at ${usualHz} Hz.`);
  }
  for (const {clip, rateHz} of rated) {
    if (rateHz !== wantedHz)
      log.add('wrong-sample-rate', clip.place, `The clip is at ${rateHz} Hz, the dataset at ${wantedHz} Hz.`);
  }
}
