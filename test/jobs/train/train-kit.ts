import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {TrainingEvent, TrainingSummary, TrainOptions} from '../../../src/jobs/train/train-options.js';
import {trainVoice} from '../../../src/jobs/train/train-voice.js';
import {wavOf} from '../../kit/scripted-backend.js';
import {scriptedTrainer, type TrainerScript} from '../../kit/scripted-trainer.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';

/** A dataset of 12 clips and a scripted trainer, in a folder of their own. */
export type TrainScene = {
  readonly folder: string;
  readonly dataset: string;
  readonly run: string;
  readonly events: TrainingEvent[];
  readonly notices: () => readonly string[];
  /** Trains for two epochs with the scripted trainer, without auditions, unless it is asked otherwise. */
  train(extra?: Partial<TrainOptions>, script?: TrainerScript): Promise<TrainingSummary>;
};

/** Sets one up; nothing is trained before `train`. */
export async function trainScene(first: TrainerScript = {}): Promise<TrainScene> {
  const folder = await temporaryFolder();
  const dataset = join(folder, 'ds');
  await writeDataset(dataset);
  const events: TrainingEvent[] = [];
  return {
    folder,
    dataset,
    run: join(folder, 'runs', 'Voice'),
    events,
    notices: () => events.flatMap(event => (event.type === 'notice' ? [event.message] : [])),
    train: async (extra = {}, script = first) =>
      trainVoice({
        name: 'Voice',
        dataset,
        language: 'ms',
        epochs: 2,
        cpu: true,
        modelSize: 'tiny',
        checkpointEpochs: 1,
        hasAuditions: false,
        python: await scriptedTrainer(script),
        runs: join(folder, 'runs'),
        voices: join(folder, 'voices'),
        onEvent: event => void events.push(event),
        ...extra,
      }),
  };
}

/** A dataset as another tool would leave it: metadata.csv and wavs. */
export async function writeDataset(folder: string, clips = 12): Promise<void> {
  await mkdir(join(folder, 'wavs'), {recursive: true});
  let rows = '';
  for (let number = 1; number <= clips; number += 1) {
    const text = `Ini ayat nombor ${'abcdefghijklmnopqrstuvwxyz'.slice(0, number)} untuk latihan suara.`;
    const name = `clip_${String(number).padStart(3, '0')}.wav`;
    await writeFile(join(folder, 'wavs', name), wavOf('pcm16', {input: text, voice: 'anwar.wav', seed: number}));
    rows += `${name}|${text}\n`;
  }
  await writeFile(join(folder, 'metadata.csv'), rows);
}
