import {sha256} from '../../base/content-id.js';
import {ChatterpipeError} from '../../base/error.js';
import {knownLanguages} from '../../text/language.js';
import {checkOrder} from '../check-order.js';
import {type EngineSpeaker, type SpeakerReference, type SpeechEngine, speechSampleRateHz} from '../speech-engine.js';
import {hum, type ToneSpeaker} from './hum.js';

/** Hums instead of speaking: for tests and benches, where only the shape of speech is needed. Says so in its name. */
export function createToneEngine(): SpeechEngine {
  const speakers = new Map<string, ToneSpeaker>(builtInSpeakers.map(speaker => [speaker.id, speaker]));
  let isClosed = false;

  const engine: SpeechEngine = {
    name: 'tone (no speech: for tests)',
    version: '1',
    languages: knownLanguages().map(({code}) => code),
    clones: false,
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
      return {samples: hum(order, speakers.get(id) as ToneSpeaker), sampleRateHz: speechSampleRateHz};
    },

    async close() {
      isClosed = true;
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
