import type {TrainingSummary} from '../../jobs/train/train-options.js';
import type {CliContext} from '../context.js';
import {bytes, count} from './words.js';

type Plan = TrainingSummary['plan'];

const names: Readonly<Record<keyof Plan['settings'], string>> = {
  device: 'device',
  sampleRateHz: 'sample rate',
  model: 'model',
  batchSize: 'batch',
  precision: 'precision',
  phonemeType: 'phonemes',
  espeakVoice: 'eSpeak voice',
  validationShare: 'validation',
  checkpointEpochs: 'checkpoint every',
  workers: 'loaders',
  threads: 'threads',
  trimSilence: 'trim silence',
  learningRate: 'learning rate',
  epochs: 'epochs',
  base: 'base',
};

/** Every setting with its reason, what it will cost, and what to know first. */
export function printTrainingPlan(plan: Plan, context: CliContext): void {
  for (const [key, {value, reason}] of Object.entries(plan.settings)) {
    context.tell(`  ${names[key as keyof typeof names].padEnd(17)} ${sayValue(value).padEnd(10)} ${reason}`);
  }
  const kept = plan.validationClips === 0 ? '' : `, ${count(plan.validationClips)} kept back to measure with`;
  context.tell(
    `${count(plan.trainClips)} clips${kept}: ${count(plan.stepsPerEpoch)} steps an epoch, ${count(plan.steps)} in all; ` +
      `roughly ${sayHours(plan.hours)} (measured once it runs) and ${bytes(plan.diskBytes)} of disk.`,
  );
  context.tell(plan.expectation);
  for (const {message} of plan.warnings) context.tell(`Note: ${message}`);
  for (const {message, hint} of plan.refusals) context.tell(`Not like this: ${message} ${hint}`);
}

function sayValue(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value !== 'object') return String(value);
  const changes = Object.keys(value);
  return changes.length === 0 ? "Piper's own" : `${changes.length} changes`;
}

function sayHours(hours: number): string {
  if (hours < 1.5) return `${Math.max(1, Math.round(hours * 60))} min`;
  return hours < 72 ? `${Math.round(hours)} hours` : `${Math.round(hours / 24)} days`;
}
