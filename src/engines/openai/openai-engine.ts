import {ChatterpipeError, isChatterpipeError} from '../../base/error.js';
import {isBackendError} from '../../chatterbox/backend-error.js';
import {ChatterboxClient} from '../../chatterbox/client.js';
import {defaultVoiceParameters, type SpeechAnswer} from '../../chatterbox/speech-request.js';
import {openWorkerPool, type WorkerPool} from '../../io/worker-pool.js';
import {checkOrder} from '../check-order.js';
import {type SpeechEngine, type SpeechOrder, speechSampleRateHz} from '../speech-engine.js';
import {describeUpstream, type UpstreamTraits} from './describe-upstream.js';
import type {UpstreamSettings} from './upstream-settings.js';
import {UpstreamSpeakers} from './upstream-speakers.js';
import {UpstreamState} from './upstream-state.js';

/** Which server speaks, and who is told how it does. */
export type OpenAiEngineOptions = UpstreamSettings & {
  readonly onNotice?: ((message: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Another server as an engine: ChatterBox, or one of OpenAI's kind. Its voices and languages are read once, here. One order is one request, tried
 * once: who asks is told when to ask again. Throws BACKEND_UNREACHABLE and its relatives, NOT_AUTHORISED, USAGE for an address that is none.
 */
export async function openOpenAiEngine(options: OpenAiEngineOptions): Promise<SpeechEngine> {
  const {address, token, ca, model = defaultVoiceParameters.model, timeoutMs = 300_000, workers = 4} = options;
  const {onNotice = () => {}, signal} = options;
  if (!Number.isInteger(workers) || workers < 1 || workers > 64) throw badWorkers(workers);
  const client = new ChatterboxClient({
    baseUrl: address,
    token,
    ca,
    timeoutMs,
    onNotice: ({message}) => onNotice(message),
  });
  try {
    const health = await client.health(signal);
    const speakers = new UpstreamSpeakers(client, await client.speakers(signal));
    const traits = describeUpstream(client, health, model);
    return createEngine({client, speakers, traits, model, workers, state: new UpstreamState(onNotice)});
  } catch (error) {
    await client.close();
    throw error;
  }
}

type Parts = {
  readonly client: ChatterboxClient;
  readonly speakers: UpstreamSpeakers;
  readonly traits: UpstreamTraits;
  readonly model: string;
  readonly workers: number;
  readonly state: UpstreamState;
};

function createEngine({client, speakers, traits, model, workers, state}: Parts): SpeechEngine {
  const pool: WorkerPool = openWorkerPool({module: 'engines/openai/worker.js', size: 1});

  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    state.requireNoPause();
    try {
      const result = await work();
      state.worked();
      return result;
    } catch (error) {
      throw isBackendError(error) ? state.failed(error) : error;
    }
  };

  const engine: SpeechEngine = {
    name: 'openai',
    ...traits,
    languageHint: 'Ask for one of its languages, or serve another upstream.',
    // What servers make of a speed differs, and many make nothing of it.
    changesSpeed: false,
    concurrency: workers,
    speakers: () => speakers.list(),
    readiness: () => state.readiness(),

    async addSpeaker({id, name, recording}) {
      if (!client.dialect.takesRecordings) throw takesNone();
      const wav = await pool.run<typeof recording, Uint8Array>('toWav', recording);
      return guarded(() => speakers.teach({id, name, wav}));
    },

    async removeSpeaker(id) {
      speakers.forget(id);
    },

    async speak(order, signal) {
      const {id} = checkOrder(engine, order, signal);
      requireWords(order.text);
      const answer = await guarded(() => ask(order, speakers.upstreamIdOf(id), signal)).catch((error: unknown) => {
        // A temporary speaker is forgotten there after a while: whoever asks again has it taught again.
        throw isChatterpipeError(error, 'SPEAKER_NOT_FOUND') && speakers.forget(id) ? toBeTaught(error) : error;
      });
      return {samples: await decode(answer, order.speed, signal), sampleRateHz: speechSampleRateHz};
    },

    async close() {
      await Promise.all([client.close(), pool.close()]);
    },
  };

  const ask = (order: SpeechOrder, voice: string, signal: AbortSignal | undefined): Promise<SpeechAnswer> => {
    const {text: input, language, seed, temperature, exaggeration, cfgWeight} = order;
    const parameters = {...defaultVoiceParameters, model, temperature, exaggeration, cfgWeight};
    return client.speech({input, voice, language, seed, parameters}, signal);
  };

  const decode = async ({bytes}: SpeechAnswer, speed: number, signal: AbortSignal | undefined) => {
    try {
      return await pool.run<object, Float32Array>('decodeSpeech', {bytes, speed}, {signal});
    } catch (error) {
      if (!isChatterpipeError(error, 'AUDIO_UNREADABLE')) throw error;
      throw new ChatterpipeError('BACKEND_FAILED', `The upstream sent sound that cannot be read. ${error.message}`, {
        cause: error,
      });
    }
  };
  return engine;
}

function requireWords(text: string): void {
  if (/[\p{L}\p{N}]/u.test(text)) return;
  throw new ChatterpipeError('TEXT_REFUSED', 'This text cannot be spoken: it holds no letter or digit.', {
    hint: 'Give a text with words in it.',
  });
}

function takesNone(): ChatterpipeError {
  return new ChatterpipeError('USAGE', 'The server behind this one takes no recordings: its voices are its own.', {
    hint: 'Ask for one of the voices that are listed.',
  });
}

function toBeTaught(cause: unknown): ChatterpipeError {
  const message = 'The server behind this one has forgotten the speaker, who is sent to it again.';
  return new ChatterpipeError('BACKEND_BUSY', message, {details: {retryAfterSeconds: 1}, cause});
}

function badWorkers(workers: number): ChatterpipeError {
  return new ChatterpipeError('USAGE', `An upstream cannot be asked for ${workers} texts at once.`, {
    hint: 'Give a whole number from 1 to 64: --upstream-workers 4',
  });
}
