import {sha256} from '../../base/content-id.js';
import {ChatterpipeError} from '../../base/error.js';
import {openWorkerPool} from '../../io/worker-pool.js';
import {knownLanguages} from '../../text/language.js';
import {checkOrder} from '../check-order.js';
import {type EngineSpeaker, type SpeakerReference, type SpeechEngine, speechSampleRateHz} from '../speech-engine.js';
import type {ToneSpeaker} from './hum.js';
import type {HumOrder} from './worker.js';

/**
 * Hums instead of speaking: for tests and benches, where only the shape of speech is needed. Says so in its name. It hums in a worker
 * thread, as a real engine works apart: whoever serves it stays free for others.
 */
export function createToneEngine(): SpeechEngine {
  const pool = openWorkerPool({module: 'engines/tone/worker.js', size: 1});
  const speakers = new Map<string, ToneSpeaker>(builtInSpeakers.map(speaker => [speaker.id, speaker]));
  let isClosed = false;

  const engine: SpeechEngine = {
    name: 'tone (no speech: for tests)',
    version: '1',
    languages: knownLanguages().map(({code}) => code),
    clones: false,
    isRobot: true,
    isRepeatable: true,
    changesSpeed: true,
    concurrency: 1,
    speakers: () => [...speakers.values()].map(({id, name}) => ({id, name})),

    async addSpeaker({id, name, recording}: SpeakerReference): Promise<EngineSpeaker> {
      if (!recording.samples.some(sample => Math.abs(sample) > 0.001)) {
        throw new ChatterpipeError('AUDIO_UNREADABLE', `The recording of "${name}" is silent.`, {
          hint: 'Give another one.',
        });
      }
      speakers.set(id, {id, name, pitchHz: pitchOf(recording.samples)});
      return {id, name};
    },

    async removeSpeaker(id) {
      speakers.delete(id);
    },

    async speak(order, signal) {
      if (isClosed) throw new ChatterpipeError('STOPPED', 'The tone engine is closed.');
      const {id} = checkOrder(engine, order, signal);
      if (!/[\p{L}\p{N}]/u.test(order.text)) {
        throw new ChatterpipeError(
          'TEXT_REFUSED',
          'The engine tone cannot hum this text: it holds no letter or digit.',
          {
            hint: 'Give a text with words in it.',
          },
        );
      }
      const humOrder = {order, speaker: speakers.get(id) as ToneSpeaker};
      const {samples} = await pool.run<HumOrder, {samples: Float32Array}>('humInThread', humOrder, {signal});
      return {samples, sampleRateHz: speechSampleRateHz};
    },

    close() {
      isClosed = true;
      return pool.close();
    },
  };
  return engine;
}

const builtInSpeakers: readonly ToneSpeaker[] = [
  {id: 'tone-low.wav', name: 'Tone, low', pitchHz: 110},
  {id: 'tone-high.wav', name: 'Tone, high', pitchHz: 220},
];

/** 90–250 Hz, by the content of a recording: the same one always gives the same hum. */
function pitchOf(samples: Float32Array): number {
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  return 90 + (Number.parseInt(sha256(bytes).slice(0, 8), 16) % 161);
}
