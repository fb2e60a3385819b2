import {ChatterpipeError} from '../../base/error.js';
import {openWorkerPool} from '../../io/worker-pool.js';
import {knownLanguages} from '../../text/language.js';
import {checkOrder} from '../check-order.js';
import {type EngineSpeaker, type SpeakerReference, type SpeechEngine, speechSampleRateHz} from '../speech-engine.js';
import type {RecordingTraits} from './describe-recording.js';
import type {EspeakOrder} from './espeak-instance.js';
import {builtInSpeakers, type EspeakSpeaker, speakerLike} from './espeak-speaker.js';
import {toEspeakOrder} from './to-espeak-order.js';

/**
 * eSpeak NG, in worker threads: some 70 languages, no weights, no network, and a robot's voice. A reference sets pitch and
 * pace only. `threads` (2) of about 130 MB each, started when they are first needed.
 */
export function createEspeakEngine({threads = 2}: {readonly threads?: number} = {}): SpeechEngine {
  const pool = openWorkerPool({module: 'engines/espeak/worker.js', size: threads});
  const speakers = new Map<string, EspeakSpeaker>(builtInSpeakers.map(speaker => [speaker.id, speaker]));

  const engine: SpeechEngine = {
    name: 'espeak',
    // The second number rises with any change of ours that changes samples.
    version: 'espeak-ng-emscripten 0.3.5, settings 1',
    languages: knownLanguages().map(({code}) => code),
    clones: false,
    isRobot: true,
    isRepeatable: true,
    changesSpeed: true,
    concurrency: threads,
    speakers: () => [...speakers.values()].map(({id, name}) => ({id, name})),

    async addSpeaker({id, name, recording}: SpeakerReference): Promise<EngineSpeaker> {
      const traits = await pool.run<typeof recording, RecordingTraits | undefined>('describe', recording);
      if (traits === undefined) throw noSpeech(name);
      speakers.set(id, speakerLike({id, name}, traits));
      return {id, name};
    },

    async removeSpeaker(id) {
      speakers.delete(id);
    },

    async speak(order, signal) {
      const {id} = checkOrder(engine, order, signal);
      const espeakOrder = toEspeakOrder(order, speakers.get(id) as EspeakSpeaker);
      const {samples} = await pool.run<EspeakOrder, {samples: Float32Array}>('synthesize', espeakOrder, {signal});
      return {samples, sampleRateHz: speechSampleRateHz};
    },

    close: () => pool.close(),
  };
  return engine;
}

function noSpeech(name: string): ChatterpipeError {
  return new ChatterpipeError(
    'AUDIO_UNREADABLE',
    `The recording of "${name}" holds no speech that a pitch could be measured of.`,
    {
      hint: 'Give 6 to 15 seconds of one person speaking, without music or noise.',
    },
  );
}
