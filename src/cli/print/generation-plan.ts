import type {GenerationPlan} from '../../jobs/generate/plan-generation.js';
import type {CliContext} from '../context.js';
import {bytes, duration, plural} from './words.js';

/** Prints what a generation would be, and what it would cost. */
export function printPlan(plan: GenerationPlan, pricePerHour: number | undefined, context: CliContext): void {
  const {output, clips, alreadyKept, refusedTexts, minutes, diskBytes, freeBytes, probe} = plan;
  const price = probe === null || pricePerHour === undefined ? null : probe.hours * pricePerHour;
  context.emit('plan', {...plan, price});
  const kept = alreadyKept > 0 ? `, beside ${alreadyKept} that are there` : '';
  context.print(`${output}: ${plural(clips, 'clip')} to make${kept}; about ${minutes.toFixed(1)} minutes of speech.`);
  if (refusedTexts > 0) context.print(`${plural(refusedTexts, 'phrase')} cannot be spoken and would be left out.`);
  context.print(`About ${bytes(diskBytes)} on the disk, of ${bytes(freeBytes)} that are free.`);
  if (probe === null) {
    context.print('How long? Add --probe 3 to measure it on the backend.');
    return;
  }
  const {phrases, secondsPerClip, hours} = probe;
  context.print(
    `Measured on ${plural(phrases, 'phrase')}, one after another: ${secondsPerClip.toFixed(2)} s a clip, ${duration(hours * 3600)} for all.`,
  );
  if (price !== null) context.print(`At ${pricePerHour} an hour: ${price.toFixed(2)}.`);
  context.tell('Several workers make it shorter as far as the backend does several clips at once.');
}
