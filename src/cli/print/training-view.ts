import process from 'node:process';
import type {TrainingEvent, TrainingSummary} from '../../jobs/train/train-options.js';
import type {CliContext} from '../context.js';
import {sayBaseSource} from './base-source.js';
import {printTrainingPlan} from './training-plan.js';
import {printVoice} from './voice.js';
import {bytes, count, duration} from './words.js';

/** Shows a training while it runs, and what came of it. */
export type TrainingView = {onEvent(event: TrainingEvent): void; finish(summary: TrainingSummary): void};

const lineEveryMs = 30_000;

/** On a terminal the progress stands in one line that changes; elsewhere a line comes every 30 s. */
export function createTrainingView(context: CliContext): TrainingView {
  let shownAt = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  const tell = (line: string): void => {
    if (isOpen) process.stderr.write('\r\u001b[K');
    isOpen = false;
    context.tell(line);
  };
  const show = (line: string): void => {
    if (context.isTerminal) {
      process.stderr.write(`\r\u001b[K${line}`);
      isOpen = true;
    } else if (performance.now() - shownAt >= lineEveryMs) {
      shownAt = performance.now();
      context.tell(line);
    }
  };
  return {
    onEvent(event) {
      const {type, ...values} = event;
      context.emit(type, values);
      if (event.type === 'plan') printTrainingPlan(event.plan, context);
      if (event.type === 'base') tell(sayBaseSource(event.source));
      if (event.type === 'notice') tell(event.message);
      if (event.type === 'downloading') show(downloadLine(event));
      if (event.type === 'progress') show(progressLine(event.progress));
      if (event.type === 'checkpoint') {
        const {epoch, sizeBytes} = event.checkpoint;
        tell(`Checkpoint of epoch ${epoch}, ${bytes(sizeBytes)}.`);
      }
      if (event.type === 'audition') tell(auditionLine(event));
      if (event.type === 'exporting') tell(`Exporting the checkpoint of epoch ${event.checkpoint.epoch}.`);
    },
    finish(summary) {
      const {voice, epoch, voiceEpoch, page, endedEarly, ownShare} = summary;
      if (voice === undefined) return;
      context.emit('trained', {voice, epoch, voiceEpoch, page, endedEarly, ownShare});
      if (page !== undefined) context.print(`Curves: ${page}`);
      printVoice(voice, voiceEpoch, context);
    },
  };
}

function auditionLine({checkpoint, audition, models, isBest}: Extract<TrainingEvent, {type: 'audition'}>): string {
  const {kept, of, score} = audition;
  const listeners = Object.values(models).join(', ');
  const heardBy = listeners === '' ? '' : `, heard by ${listeners}`;
  return `Audition of epoch ${checkpoint.epoch}: ${kept} of ${of} sentences would do, score ${score.toFixed(3)}${isBest ? ', the best so far' : ''}${heardBy}.`;
}

function downloadLine({base, progress}: Extract<TrainingEvent, {type: 'downloading'}>): string {
  return `${base.name}: ${bytes(progress.receivedBytes)} of ${bytes(base.sizeBytes)}`;
}

type Progress = Extract<TrainingEvent, {type: 'progress'}>['progress'];

function progressLine({epoch, epochs, step, steps, secondsPerStep, secondsLeft, losses, gpuBytes}: Progress): string {
  const mel = losses['train_mel'];
  return [
    `epoch ${count(epoch + 1)}/${count(epochs)}`,
    `step ${count(step)}/${count(steps)}`,
    ...(typeof mel === 'number' ? [`sound ${mel.toFixed(3)}`] : []),
    ...(secondsPerStep === undefined ? [] : [`${secondsPerStep.toFixed(2)} s a step`]),
    ...(gpuBytes === undefined ? [] : [`GPU ${bytes(gpuBytes)}`]),
    ...(secondsLeft === undefined ? [] : [`${duration(secondsLeft)} left`]),
  ].join(' · ');
}
