import type {MonoPcm} from '../../audio/pcm.js';
import {resample} from '../../audio/resample/resample.js';
import {modelFailed, type OpenModel, requireInputs, runModel} from '../onnx/open-model.js';
import {makeTensor, openChangedSession} from '../onnx/open-session.js';
import {feedNoise, noiseInput} from './feed-noise.js';
import {levelSpeech, type SpeechLevel} from './level-speech.js';
import {seededNoise} from './seeded-noise.js';
import type {VoiceScales} from './voice-config.js';

/** Which model a process runs, and on how many threads. */
export type OpenTask = {readonly file: string; readonly threads: number};

/** One sentence for a process. */
export type SpeakTask = OpenTask & {
  readonly ids: readonly number[];
  /** The speaker's id, or undefined for a voice of one. */
  readonly speaker: number | undefined;
  readonly scales: VoiceScales;
  readonly level: SpeechLevel;
  readonly seed: string;
  /** The model's own rate, and the one that is wanted. */
  readonly modelRateHz: number;
  readonly outputRateHz: number;
};

/** Runs in a process: opens the model, so that the first sentence does not wait for it. */
export async function open({file, threads}: OpenTask): Promise<void> {
  await openVoiceModel(file, threads);
}

/** Runs in a process: the sound of one sentence. Throws what opening a model throws, and MODEL_FAILED where it cannot be run. */
export async function speak(task: SpeakTask): Promise<MonoPcm> {
  const {file, threads, ids, speaker, scales, level, modelRateHz, outputRateHz} = task;
  const model = await openVoiceModel(file, threads);
  const {noiseScale, lengthScale, noiseWScale} = scales;
  const isStill = noiseScale === 0 && noiseWScale === 0;
  const feeds = {
    input: makeTensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
    input_lengths: makeTensor('int64', BigInt64Array.of(BigInt(ids.length)), [1]),
    scales: makeTensor('float32', Float32Array.of(noiseScale, lengthScale, noiseWScale), [3]),
    ...(speaker === undefined ? {} : {sid: makeTensor('int64', BigInt64Array.of(BigInt(speaker)), [1])}),
  };
  const noise = isStill ? new Float32Array(1) : seededNoise(task.seed, noisePerId * ids.length);
  const isFed = model.session.inputNames.includes(noiseInput);
  const fed = isFed ? {...feeds, [noiseInput]: makeTensor('float32', noise, [noise.length])} : feeds;
  const {output} = await runModel(model, fed);
  if (output === undefined) throw modelFailed(file, 'it gives no output named "output".');
  const samples = levelSpeech(output, level);
  return resample({samples, sampleRateHz: modelRateHz}, outputRateHz);
}

/** Some five frames of 192 channels for each id, more than most have: what is longer walks through the same noise again, elsewhere. */
const noisePerId = 1024;

/** A medium voice takes some 150 MB. */
const mostVoices = 3;
const openVoices = new Map<string, Promise<OpenModel>>();

/** Opens a voice once, and keeps the last few. One that failed is tried again. */
function openVoiceModel(file: string, threads: number): Promise<OpenModel> {
  const known = openVoices.get(file);
  openVoices.delete(file);
  const opening = known ?? openFresh(file, threads);
  openVoices.set(file, opening);
  opening.catch(() => openVoices.delete(file));
  const [oldest] = openVoices.keys();
  if (openVoices.size > mostVoices && oldest !== undefined) openVoices.delete(oldest);
  return opening;
}

async function openFresh(file: string, threads: number): Promise<OpenModel> {
  const session = await openChangedSession(file, feedNoise, {threads, device: 'cpu'});
  const model = {file, session};
  requireInputs(model, 'Piper voice', ['input', 'input_lengths', 'scales']);
  return model;
}
