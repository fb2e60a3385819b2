import {fadeEdges} from '../../audio/fade-edges.js';
import {type SpeechEngine, type SpeechOrder, speechSampleRateHz} from '../../engines/speech-engine.js';
import type {WorkerPool} from '../../io/worker-pool.js';
import type {Metrics} from '../metrics/metrics.js';
import type {OrderQueue} from '../order-queue.js';
import {cutInput} from './cut-input.js';

/** A piece of a text as it is sent: with the pause that follows it. */
export type SpokenPiece = {readonly text: string; readonly samples: Float32Array};

/** What speaks. */
export type Speaking = {
  readonly engine: SpeechEngine;
  readonly orders: OrderQueue;
  /** Runs `backend/speech/worker.js`. */
  readonly shapers: WorkerPool;
  readonly metrics: Metrics;
};

/** Between two sentences, at speed 1, besides what the engine leaves. */
const pauseMs = 200;
/** So that a cut does not click. */
const fadeMs = 5;

/** All pieces of an order, spoken in one turn and within one deadline. A text that is not long is one piece, left as the engine made it. */
export async function speakWhole(order: SpeechOrder, speaking: Speaking, signal: AbortSignal): Promise<SpokenPiece[]> {
  const texts = cutInput(order.text, order.language, false);
  const spoken = await speaking.orders.run(async inTime => {
    const sounds: Float32Array[] = [];
    for (const text of texts) sounds.push(await speakOne({...order, text}, speaking, inTime));
    return sounds;
  }, signal);
  const pieces: SpokenPiece[] = [];
  for (const [at, text] of texts.entries()) {
    const isLast = at === texts.length - 1;
    pieces.push({
      text,
      samples: await shape(spoken[at] as Float32Array, order.speed, {speaking, isLast, isOnly: texts.length === 1}),
    });
  }
  return pieces;
}

/**
 * The sentences of an order, each when it is spoken. Nothing is spoken ahead of who reads: between two sentences the engine is free for
 * others, and the next one waits its turn again.
 */
export async function* speakStreamed(
  order: SpeechOrder,
  speaking: Speaking,
  signal: AbortSignal,
): AsyncGenerator<SpokenPiece, void> {
  const texts = cutInput(order.text, order.language, true);
  for (const [at, text] of texts.entries()) {
    const speak = (inTime: AbortSignal) => speakOne({...order, text}, speaking, inTime);
    const {orders} = speaking;
    const sound = await (at === 0 ? orders.run(speak, signal) : orders.goOn(speak, signal));
    const isLast = at === texts.length - 1;
    yield {text, samples: await shape(sound, order.speed, {speaking, isLast, isOnly: texts.length === 1})};
  }
}

async function speakOne(order: SpeechOrder, {engine, metrics}: Speaking, signal: AbortSignal): Promise<Float32Array> {
  const speed = engine.changesSpeed ? order.speed : 1;
  const {samples} = await engine.speak({...order, speed}, signal);
  metrics.countSpeech(samples.length / speechSampleRateHz);
  return samples;
}

type Place = {readonly speaking: Speaking; readonly isLast: boolean; readonly isOnly: boolean};

async function shape(sound: Float32Array, speed: number, {speaking, isLast, isOnly}: Place): Promise<Float32Array> {
  const {engine, shapers} = speaking;
  const isStretched = speed !== 1 && !engine.changesSpeed;
  const order = {samples: sound, sampleRateHz: speechSampleRateHz, speed};
  const {samples} = isStretched
    ? await shapers.run<typeof order, {samples: Float32Array}>('stretchSpeech', order)
    : {samples: sound};
  if (isOnly) return samples;
  const pause = isLast ? 0 : Math.round((pauseMs * speechSampleRateHz) / 1000 / speed);
  const shaped = new Float32Array(samples.length + pause);
  const spoken = shaped.subarray(0, samples.length);
  spoken.set(samples);
  fadeEdges(spoken, speechSampleRateHz, fadeMs);
  return shaped;
}
