import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {CloneEvent, CloneSummary, StageName} from '../../../src/jobs/clone/clone-events.js';
import type {CloneOptions} from '../../../src/jobs/clone/clone-options.js';
import type {ClonePlan} from '../../../src/jobs/clone/clone-plan.js';
import {cloneVoice, previewClone} from '../../../src/jobs/clone/clone-voice.js';
import {type ScriptedBackend, type ScriptedBackendOptions, startScriptedBackend} from '../../kit/scripted-backend.js';
import {type TrainerScript, writeScriptedTrainer} from '../../kit/scripted-trainer.js';
import {temporaryFolder} from '../../kit/temporary-folder.js';
import {writeTinyVoice} from '../../kit/tiny-voice.js';

/** A backend with the speaker anwar.wav, a scripted trainer whose voices hum, and a list of twelve phrases. */
export type CloneScene = {
  readonly folder: string;
  readonly backend: ScriptedBackend;
  readonly trainer: string;
  /** Of the last call. */
  readonly events: CloneEvent[];
  /** Stages that began, and those that an earlier call had done. */
  readonly stages: () => {readonly begun: readonly StageName[]; readonly skipped: readonly StageName[]};
  readonly notices: () => readonly string[];
  /** Writes another trainer in the place of the first. */
  script(script: TrainerScript): void;
  /** Clones for two epochs, unless it is asked otherwise. */
  clone(extra?: Partial<CloneOptions>): Promise<CloneSummary>;
  preview(extra?: Partial<CloneOptions>): Promise<ClonePlan>;
};

/** What stands before each number, so that texts differ by more than one word. */
const openings = ['Pagi ini', 'Semalam', 'Esok pagi', 'Di pasar'];

/** Sets one up; nothing is made before `clone`. */
export async function cloneScene(options: ScriptedBackendOptions = {}): Promise<CloneScene> {
  const folder = await temporaryFolder();
  const backend = await startScriptedBackend({speakers: [{id: 'anwar.wav', name: 'Anwar'}], ...options});
  onTestFinished(() => backend.close());
  const hum = join(folder, 'hum.onnx');
  writeTinyVoice(hum);
  const trainer = join(folder, 'python');
  const script = (more: TrainerScript): void => writeScriptedTrainer(trainer, {voice: hum, ...more});
  script({});
  await writeFile(join(folder, 'phrases.txt'), phrases(12));
  const events: CloneEvent[] = [];
  const stagesThat = (wasDone: boolean): readonly StageName[] =>
    events.flatMap(event => (event.type === 'stage' && event.wasDone === wasDone ? [event.stage] : []));
  const [runs, voices] = [join(folder, 'runs'), join(folder, 'voices')];
  const optionsWith = ({generation, training, ...extra}: Partial<CloneOptions>): CloneOptions => ({
    name: 'MalayVoice',
    voice: 'anwar.wav',
    language: 'ms',
    datasets: join(folder, 'datasets'),
    audition: {count: 2},
    generation: {backend: backend.url, phrases: [join(folder, 'phrases.txt')], ...generation},
    // By their losses: which of the humming voices hums best says nothing.
    training: {
      epochs: 2,
      checkpointEpochs: 1,
      modelSize: 'tiny',
      hasAuditions: false,
      python: trainer,
      runs,
      voices,
      ...training,
    },
    onEvent: event => void events.push(event),
    ...extra,
  });
  return {
    folder,
    backend,
    trainer,
    events,
    stages: () => ({begun: stagesThat(false), skipped: stagesThat(true)}),
    notices: () => events.flatMap(event => (event.type === 'notice' ? [event.message] : [])),
    script,
    preview: (extra = {}) => previewClone(optionsWith(extra), 0),
    clone(extra = {}) {
      events.length = 0;
      return cloneVoice(optionsWith(extra));
    },
  };
}

/** So many different phrases, a line each. */
export function phrases(count: number): string {
  const lines = Array.from({length: count}, (_, at) => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.slice(at % 20, (at % 20) + 4);
    return `${openings[at % openings.length]} kami menulis ayat ${letters} untuk suara baharu ini.`;
  });
  return `${lines.join('\n')}\n`;
}
