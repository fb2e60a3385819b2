import {describe, expect, test} from 'vitest';
import {planTraining} from '../../../src/train/plan/plan-training.js';
import type {TrainingGpu, TrainingSituation} from '../../../src/train/plan/situation.js';

const GB = 1e9;
const gpu = (totalGb: number, freeGb = totalGb, holders: TrainingGpu['holders'] = []): TrainingGpu => ({
  name: 'Card',
  freeBytes: freeGb * GB,
  totalBytes: totalGb * GB,
  holders,
});

const malay = {code: 'ms', englishName: 'Malay', espeakVoice: 'ms'};
const base = {path: '/bases/id_ID-news-medium.ckpt', sha256: 'ab'.repeat(32), trust: 'hash'} as const;
/** 1,500 clips, two hours, of a GPU with 24 GB, 300 epochs from a base. */
const usual: TrainingSituation = {
  dataset: {clips: 1500, seconds: 7200, sampleRateHz: 22_050, backend: 'http://localhost:9090', isOurs: true},
  language: malay,
  quality: 'medium',
  size: 'medium',
  sampleRateHz: 22_050,
  epochs: 300,
  hasEpochs: true,
  base,
  machine: {processors: 8, memoryFreeBytes: 32 * GB, diskFreeBytes: 100 * GB, gpu: gpu(24)},
  wishes: {isCpu: false, batchSize: undefined, checkpointEpochs: undefined, validationShare: undefined},
};
const machine = (change: Partial<TrainingSituation['machine']>) => ({machine: {...usual.machine, ...change}});
const dataset = (change: Partial<TrainingSituation['dataset']>) => ({dataset: {...usual.dataset, ...change}});
const wishes = (change: Partial<TrainingSituation['wishes']>) => ({wishes: {...usual.wishes, ...change}});
const language = (code: string, englishName: string, espeakVoice: string) => ({
  language: {code, englishName, espeakVoice},
});
const robotOnGpu = [{pid: 77, name: 'python server.py', bytes: 12 * GB}];

type Row = readonly [
  name: string,
  change: Partial<TrainingSituation>,
  settings: Readonly<Record<string, unknown>>,
  warnings: readonly string[],
  refusals: readonly string[],
];

const table: readonly Row[] = [
  ['the usual', {}, {device: 'cuda', batchSize: 32, workers: 4, validationShare: 0.05, learningRate: 1e-4}, [], []],
  ['from scratch', {base: undefined}, {learningRate: 2e-4, base: null}, ['few-minutes', 'no-base'], []],
  ['8 GB GPU', machine({gpu: gpu(8)}), {batchSize: 8}, [], []],
  ['a GPU half taken', machine({gpu: gpu(24, 12, robotOnGpu)}), {batchSize: 8}, ['gpu-shared'], []],
  ['a GPU with nothing free', machine({gpu: gpu(24, 1)}), {batchSize: 0}, ['gpu-shared'], ['no-memory']],
  ['no GPU', machine({gpu: undefined}), {device: 'cpu', batchSize: 8, workers: 0}, [], ['no-gpu']],
  ['no GPU, --cpu', {...machine({gpu: undefined}), ...wishes({isCpu: true})}, {device: 'cpu', threads: 8}, [], []],
  ['--cpu with a GPU', wishes({isCpu: true}), {device: 'cpu'}, ['gpu-unused'], []],
  ['high', {quality: 'high', size: 'high'}, {batchSize: 16, sampleRateHz: 22_050}, ['base-quality'], []],
  [
    'x_low of a dataset for medium',
    {quality: 'x_low', size: 'x_low', sampleRateHz: 16_000},
    {sampleRateHz: 16_000},
    ['base-quality'],
    ['sample-rate'],
  ],
  [
    'a small dataset',
    dataset({clips: 40, seconds: 200}),
    {batchSize: 8, validationShare: 0},
    ['few-minutes', 'no-validation', 'epochs-mislead'],
    [],
  ],
  [
    '200 clips of the robot',
    dataset({clips: 200, seconds: 900, backend: 'embedded'}),
    {},
    ['robot', 'epochs-mislead'],
    [],
  ],
  [
    'four clips',
    dataset({clips: 4, seconds: 20}),
    {batchSize: 1},
    ['few-minutes', 'no-validation', 'epochs-mislead'],
    ['too-few-clips'],
  ],
  ['a batch that is too large', wishes({batchSize: 64}), {batchSize: 64}, ['batch-memory'], []],
  [
    'a batch larger than the clips',
    {...wishes({batchSize: 32}), ...dataset({clips: 20, seconds: 600})},
    {batchSize: 32},
    ['no-validation', 'batch-larger-than-split', 'epochs-mislead'],
    [],
  ],
  [
    '2,000 epochs of 300 clips',
    {...dataset({clips: 300, seconds: 1800}), epochs: 2000},
    {checkpointEpochs: 67},
    ['overtraining'],
    [],
  ],
  ['Mandarin', language('zh', 'Mandarin Chinese', 'cmn'), {phonemeType: 'pinyin'}, ['reader-extra'], []],
  ['Japanese', language('ja', 'Japanese', 'ja'), {phonemeType: 'japanese'}, ['reader-extra'], []],
  ['Pashto', language('ps', 'Pashto', 'ps'), {phonemeType: 'espeak'}, ['muted-language'], []],
  ['a small disk', machine({diskFreeBytes: 3 * GB}), {}, [], ['no-disk']],
  ['a small disk that holds most of the run already', machine({diskFreeBytes: 3 * GB, runBytes: 5 * GB}), {}, [], []],
  ['a dataset of others', dataset({isOurs: false, backend: undefined}), {trimSilence: true}, [], []],
  ['wishes', wishes({checkpointEpochs: 5, validationShare: 0.2}), {checkpointEpochs: 5, validationShare: 0.2}, [], []],
];

describe('the plan', () => {
  test.each(table)('%s', (_name, change, settings, warnings, refusals) => {
    const plan = planTraining({...usual, ...change});
    const values = Object.fromEntries(Object.entries(plan.settings).map(([name, {value}]) => [name, value]));
    expect(values).toMatchObject(settings);
    expect(plan.warnings.map(({id}) => id)).toEqual(warnings);
    expect(plan.refusals.map(({id}) => id)).toEqual(refusals);
    for (const {reason} of Object.values(plan.settings)) expect(reason).not.toBe('');
  });

  test('steps are counted as Piper drops the last batch', () => {
    expect(planTraining(usual)).toMatchObject({
      trainClips: 1425,
      validationClips: 75,
      stepsPerEpoch: 44,
      steps: 13_200,
    });
  });

  test('who holds the GPU is named, with how to stop it', () => {
    const {warnings} = planTraining({...usual, ...machine({gpu: gpu(24, 12, robotOnGpu)})});
    expect(warnings[0]?.message).toBe(
      '12.0 GB of the Card are in use by python server.py (process 77, 12.0 GB; kill 77 stops it): with all of it free the batch could be 32.',
    );
  });

  test('what to expect is said by the steps', () => {
    const few = {
      ...usual,
      ...dataset({clips: 200, seconds: 900}),
      epochs: 300,
      base: undefined,
      ...wishes({batchSize: 32}),
    };
    expect(planTraining(few).expectation).toBe(
      '1,500 steps from scratch: not intelligible; with a base of a related language: usable.',
    );
    expect(planTraining(usual).expectation).toBe(
      '13,200 steps from a base: as good as the clips allow; listen for the best checkpoint.',
    );
  });
});
