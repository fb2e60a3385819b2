import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {sha256} from '../../base/content-id.js';
import {writeFileDurably} from '../../io/durable-file.js';
import {openTemporaryFolder, type TemporaryFolder} from '../../io/temporary-folder.js';
import {openWorkerPool, type WorkerPool} from '../../io/worker-pool.js';
import {checkOrder} from '../check-order.js';
import type {EngineSettings} from '../engine-settings.js';
import {type EngineSpeaker, type SpeakerReference, type SpeechEngine, speechSampleRateHz} from '../speech-engine.js';
import {type ChatterboxModel, languageId, modelTraits, spokenCodes} from './chatterbox-model.js';
import {ChatterboxProcess, type LoadedModel} from './chatterbox-process.js';
import {requireWeights} from './require-weights.js';
import {samplesOf} from './samples-of.js';
import {languageHint, requireReference, requireWords} from './what-it-takes.js';

/** The Python file that lives beside the package. */
const ownProgram = fileURLToPath(new URL('../../../python/chatterbox_engine.py', import.meta.url));

/** Its settings; `python` has the package, `program` is {@link ownProgram} where nothing is said. */
export type ChatterboxOptions = EngineSettings & {readonly python: string; readonly program?: string};

const ownVoice: EngineSpeaker = {id: 'chatterbox.wav', name: "ChatterBox's own voice"};

/**
 * The official ChatterBox in a Python process of its own, which is started and loads its model here: minutes where the weights come
 * from the hub. Throws DEPENDENCY_MISSING without the package, MODEL_MISSING without weights, BACKEND_FAILED.
 */
export async function openChatterboxEngine(options: ChatterboxOptions): Promise<SpeechEngine> {
  const {python, chatterbox: model = 'turbo', device = 'auto', modelsDir, environment = {}} = options;
  const {onNotice = () => {}, program = ownProgram, signal} = options;
  if (modelsDir !== undefined) await requireWeights(model, modelsDir);
  const from = modelsDir === undefined ? 'from the hub or its cache' : `from ${modelsDir}`;
  onNotice(`Loading ChatterBox (${model}) ${from}.`);
  const args = [program, model, device, ...(modelsDir === undefined ? [] : [modelsDir])];
  const env = {...environment, PYTHONUNBUFFERED: '1', PYTHONIOENCODING: 'utf-8'};
  const folder = await openTemporaryFolder();
  const chatterbox = new ChatterboxProcess({python, args, env, onLine: () => {}});
  const stop = (): void => void chatterbox.close();
  signal?.addEventListener('abort', stop, {once: true});
  if (signal?.aborted) stop();
  try {
    const loaded = await chatterbox.loaded;
    onNotice(`ChatterBox (${model}) is loaded on ${loaded.device}.`);
    return createEngine({chatterbox, model, loaded, folder});
  } catch (error) {
    await folder.remove();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

type Parts = {
  readonly chatterbox: ChatterboxProcess;
  readonly model: ChatterboxModel;
  readonly loaded: LoadedModel;
  /** For the recordings of its speakers. */
  readonly folder: TemporaryFolder;
};

function createEngine({chatterbox, model, loaded, folder}: Parts): SpeechEngine {
  const pool: WorkerPool = openWorkerPool({module: 'engines/chatterbox-python/worker.js', size: 1});
  const references = new Map<string, {readonly speaker: EngineSpeaker; readonly path: string | null}>();
  if (loaded.hasOwnVoice) references.set(ownVoice.id, {speaker: ownVoice, path: null});

  const engine: SpeechEngine = {
    name: 'chatterbox-python',
    version: `chatterbox-tts ${loaded.packageVersion}, ${model}`,
    languages: spokenCodes(loaded.languages),
    languageHint: languageHint(model),
    clones: true,
    isRobot: false,
    // On a GPU sums are made in an order that varies.
    isRepeatable: loaded.device === 'cpu',
    changesSpeed: false,
    concurrency: 1,
    ended: chatterbox.ended,
    speakers: () => [...references.values()].map(({speaker}) => speaker),

    async addSpeaker({id, name, recording}: SpeakerReference): Promise<EngineSpeaker> {
      requireReference(name, recording, model, modelTraits[model].leastReferenceSeconds);
      const wav = await pool.run<typeof recording, Uint8Array>('toWav', recording);
      const path = join(folder.path, `${sha256(wav)}.wav`);
      await writeFileDurably(path, wav);
      const speaker = {id, name};
      references.set(id, {speaker, path});
      return speaker;
    },

    async removeSpeaker(id) {
      if (id !== ownVoice.id) references.delete(id);
    },

    async speak(order, signal) {
      const {id} = checkOrder(engine, order, signal);
      requireWords(order.text);
      const {text, seed, temperature, exaggeration, cfgWeight: cfg_weight} = order;
      const reference = references.get(id)?.path ?? null;
      const voice = {reference, seed, temperature, exaggeration, cfg_weight};
      const frame = await chatterbox.speak({text, language: languageId(order.language), ...voice}, signal);
      const sound = {samples: samplesOf(frame), sampleRateHz: loaded.sampleRateHz};
      const samples = await pool.run<object, Float32Array>('finish', {sound, speed: order.speed}, {signal});
      return {samples, sampleRateHz: speechSampleRateHz};
    },

    async close() {
      await Promise.all([chatterbox.close(), pool.close()]);
      await folder.remove();
    },
  };
  return engine;
}
