import type {ReportCheckpoint, TrainingReport} from '../../../src/report/training-report.js';
import {planTraining} from '../../../src/train/plan/plan-training.js';
import {wavOfSine} from './wav-of-sine.js';

const plan = planTraining({
  dataset: {clips: 200, seconds: 900, sampleRateHz: 22_050, backend: 'embedded', isOurs: true},
  language: {code: 'ms', englishName: 'Malay', espeakVoice: 'ms'},
  quality: 'medium',
  size: 'medium',
  sampleRateHz: 22_050,
  epochs: 300,
  hasEpochs: true,
  base: undefined,
  machine: {processors: 8, memoryFreeBytes: 32e9, diskFreeBytes: 100e9, gpu: undefined},
  wishes: {isCpu: true, batchSize: undefined, checkpointEpochs: undefined, validationShare: undefined},
});

/** A checkpoint that was auditioned, with changes. */
export function heard(epoch: number, score: number, changes: Partial<ReportCheckpoint> = {}): ReportCheckpoint {
  const sound = `data:audio/wav;base64,${Buffer.from(wavOfSine(0.1)).toString('base64')}`;
  const previews = [
    {text: 'Ke mana perginya kunci kereta?', isKept: true, sound},
    {text: 'Jangan dekat, dahan itu rapuh!', isKept: false, sound},
    {text: 'Esok, lusa atau tulat?', isKept: false, sound: undefined},
  ];
  const audition = {score, kept: Math.floor(score), of: 12, previews};
  return {name: `epoch-000${epoch}.ckpt`, epoch, isBest: false, audition, ...changes};
}

/** A training that is half done, with changes. */
export function training(changes: Partial<TrainingReport> = {}): TrainingReport {
  return {
    name: 'MalayVoice',
    language: 'Malay',
    quality: 'medium',
    plan,
    epochs: [10, 20, 30].map(epoch => ({epoch, step: epoch * 50, losses: {val_mel: 30 / epoch}, seconds: epoch})),
    checkpoints: [heard(10, 3.214), heard(20, 7.621, {isBest: true}), heard(30, 6.5, {audition: undefined})],
    auditions: [
      {epoch: 10, score: 3.214, kept: 3, of: 12},
      {epoch: 20, score: 7.621, kept: 7, of: 12},
    ],
    voice: undefined,
    ...changes,
  };
}
