import type {MonoPcm} from '../../audio/pcm.js';
import {ChatterpipeError} from '../../base/error.js';
import {processorCount} from '../../io/processor-count.js';
import {readFileIfThere} from '../../io/read-file-bytes.js';
import {statPath} from '../../io/stat-path.js';
import {openWorkerPool, type WorkerPool} from '../../io/worker-pool.js';
import {toPhonemeIds} from './phoneme-ids.js';
import {openSentencePhonemizer, type SentencePhonemes} from './sentence-phonemes.js';
import type {SpeechManner} from './speech-manner.js';
import {parseVoiceConfig, type VoiceConfig} from './voice-config.js';
import type {OpenTask, SpeakTask} from './worker.js';

/** One sentence, ready to be spoken. */
export type VoiceSentence = SentencePhonemes & {
  readonly ids: readonly number[];
  /** Phonemes that the voice has no id for, each with how often it was left out. */
  readonly unknown: ReadonlyMap<string, number>;
};

/** One sentence, spoken at the voice's own rate. */
export type SpokenSentence = VoiceSentence & {readonly sound: MonoPcm};

/** A Piper voice that is open. */
export interface PiperVoice {
  /** The `.onnx` file. */
  readonly path: string;
  readonly config: VoiceConfig;
  /** The sentences that Piper would make of a text, with their ids. Throws TEXT_REFUSED, LANGUAGE_UNKNOWN, DEPENDENCY_MISSING, STOPPED. */
  cut(text: string, signal?: AbortSignal): Promise<readonly VoiceSentence[]>;
  /** The sound of one sentence's ids. The same ids, manner and seed give the same samples. Throws MODEL_FAILED, STOPPED. */
  speakIds(ids: readonly number[], manner: SpeechManner, seed: string | number, signal?: AbortSignal): Promise<MonoPcm>;
  /** A text, sentence by sentence, as each is done; the next one is made meanwhile. Throws what `cut` and `speakIds` throw. */
  speak(
    text: string,
    manner: SpeechManner,
    seed: string | number,
    signal?: AbortSignal,
  ): AsyncGenerator<SpokenSentence, void, void>;
  /** Ends its process and its thread; what is under way rejects with STOPPED. */
  close(): Promise<void>;
}

/** How a voice is opened. */
export type OpenVoiceOptions = {
  /** The `.onnx.json`; the one beside the model unless given. */
  readonly configPath?: string;
  /** Threads of one sentence; as many as there are processors unless given. */
  readonly threads?: number;
};

/**
 * Opens `NAME.onnx` with `NAME.onnx.json`, in a process of its own (docs/decisions/0015) that begins to load at once. Throws
 * MODEL_MISSING where one of the two is not there, MODEL_FAILED for a config that is none; a model that is none is told with the
 * first sentence.
 */
export async function openVoice(path: string, options: OpenVoiceOptions = {}): Promise<PiperVoice> {
  const config = await readVoiceConfig(path, options.configPath);
  const threads = options.threads ?? processorCount();
  const pool = openWorkerPool({module: 'engines/piper/worker.js', size: 1, isApart: true});
  // Told again with the first sentence, where somebody listens.
  pool.run<OpenTask, void>('open', {file: path, threads}).catch(() => {});
  return makeVoice(path, config, threads, pool);
}

/** The config of a voice. Throws MODEL_MISSING, also where the model itself is not there, and MODEL_FAILED. */
export async function readVoiceConfig(path: string, configPath = `${path}.json`): Promise<VoiceConfig> {
  if ((await statPath(path))?.kind !== 'file') {
    throw new ChatterpipeError('MODEL_MISSING', `There is no voice ${path}.`, {
      hint: 'Give the .onnx file of a Piper voice.',
      details: {path},
    });
  }
  const bytes = await readFileIfThere(configPath);
  if (bytes === undefined) {
    throw new ChatterpipeError('MODEL_MISSING', `The voice ${path} has no config ${configPath}.`, {
      hint: 'Put the .onnx.json that came with the voice beside it, under the same name.',
      details: {path: configPath},
    });
  }
  return parseVoiceConfig(bytes.toString('utf8'), configPath);
}

function makeVoice(path: string, config: VoiceConfig, threads: number, pool: WorkerPool): PiperVoice {
  const phonemizer = openSentencePhonemizer(config);
  const {sampleRateHz} = config;

  const voice: PiperVoice = {
    path,
    config,

    async cut(text, signal) {
      const sentences = await phonemizer.phonemize(text, signal);
      return sentences.map(sentence => ({...sentence, ...toPhonemeIds(sentence.phonemes, config)}));
    },

    speakIds(ids, manner, seed, signal) {
      const rates = {modelRateHz: sampleRateHz, outputRateHz: sampleRateHz};
      const task: SpeakTask = {file: path, threads, ids, ...manner, seed: String(seed), ...rates};
      return pool.run<SpeakTask, MonoPcm>('speak', task, {signal});
    },

    async *speak(text, manner, seed, signal) {
      const sentences = await voice.cut(text, signal);
      const begin = (at: number): Promise<MonoPcm> | undefined => {
        const sentence = sentences[at];
        if (sentence === undefined) return undefined;
        const sound = voice.speakIds(sentence.ids, manner, `${seed} ${at}`, signal);
        // Whoever goes on hears of it.
        sound.catch(() => {});
        return sound;
      };
      let next = begin(0);
      for (const [at, sentence] of sentences.entries()) {
        const sound = await (next as Promise<MonoPcm>);
        next = begin(at + 1);
        yield {...sentence, sound};
      }
    },

    async close() {
      await Promise.all([pool.close(), phonemizer.close()]);
    },
  };
  return voice;
}
