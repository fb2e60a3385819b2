import type {ClonePlan} from '../../jobs/clone/clone-plan.js';
import type {CliContext} from '../context.js';
import {sayBaseSource} from './base-source.js';
import {printTrainingPlan} from './training-plan.js';
import {bytes, count, duration, plural} from './words.js';

/** Prints what every stage of a clone would be, and what all of it would cost. */
export function printClonePlan(plan: ClonePlan, pricePerHour: number | undefined, context: CliContext): void {
  const {name, voice, baseSource, generation, training, model, audition, exported} = plan;
  const hours = (generation.probe?.hours ?? 0) + (training?.hours ?? 0);
  const isTimed = plan.isGenerated || generation.probe !== null;
  const price = pricePerHour === undefined || !isTimed ? null : hours * pricePerHour;
  context.emit('clone-plan', {...plan, price});
  context.print(`${name}, spoken by ${voice}:`);
  context.print('1 check     all that follows, and that the backend has the speaker, before anything is made');
  context.print(`2 generate  ${generationWords(plan)}`);
  context.print(`3 verify    ${exported === undefined ? 'every clip, as Piper would read it' : 'done before'}`);
  context.print(`4 train     ${training === undefined ? 'done before' : trainingWords(training)}`);
  context.print(`5 export    ${exported === undefined ? model : `done before: ${exported.model}`}`);
  context.print(`6 audition  ${auditionWords(audition)}`);
  if (baseSource !== null) context.print(sayBaseSource(baseSource));
  if (training !== undefined) printTrainingPlan(training, context);
  const download = baseSource === null || baseSource.isHere ? 0 : baseSource.base.sizeBytes;
  const disk = generation.diskBytes + (training?.diskBytes ?? 0) + download;
  const time = isTimed ? `about ${duration(hours * 3600)}` : `${duration(hours * 3600)} and the clips (add --probe 3)`;
  context.print(`In all: ${time}, ${bytes(disk)} of disk.`);
  if (price !== null) context.print(`At ${pricePerHour} an hour: ${price.toFixed(2)}.`);
}

function generationWords({generation, isGenerated}: ClonePlan): string {
  const {output, clips, alreadyKept, minutes, diskBytes, probe} = generation;
  if (isGenerated) return `done before: ${output}, ${plural(alreadyKept, 'clip')}`;
  const there = alreadyKept === 0 ? '' : `, beside ${count(alreadyKept)} that are there`;
  const time = probe === null ? '' : `, ${duration(probe.hours * 3600)}`;
  return `${output}: ${plural(clips, 'clip')}${there}, about ${minutes.toFixed(1)} minutes of speech, ${bytes(diskBytes)}${time}`;
}

function trainingWords({steps, hours, diskBytes}: NonNullable<ClonePlan['training']>): string {
  return `${plural(steps, 'step')}, roughly ${duration(hours * 3600)}, ${bytes(diskBytes)}`;
}

function auditionWords({sentences, page, obstacle}: ClonePlan['audition']): string {
  return obstacle === null ? `${plural(sentences, 'sentence')}, to listen to in ${page}` : `none: ${obstacle}`;
}
