import type {MonoPcm} from '../../audio/pcm.js';
import {ChatterpipeError} from '../../base/error.js';
import {processorCount} from '../../io/processor-count.js';
import {openWorkerPool} from '../../io/worker-pool.js';
import {knownLanguages} from '../../text/language.js';
import {checkOrder, languageNotSpoken} from '../check-order.js';
import {type SpeechEngine, type SpeechOrder, speechSampleRateHz} from '../speech-engine.js';
import {listVoices, type VoiceSpeaker} from './list-voices.js';
import {toPhonemeIds} from './phoneme-ids.js';
import {openSentencePhonemizer, type SentencePhonemizer} from './sentence-phonemes.js';
import type {VoiceScales} from './voice-config.js';
import type {SpeakTask} from './worker.js';

/** Full scale is −1 dBFS here, so that what is resampled is not cut. */
const level = {isNormalised: true, volume: 0.89};

/** Temperature of an ordinary order: a voice's noise is then what its config says. */
const usualTemperature = 0.8;

/**
 * The Piper voices of a folder as speakers, on onnxruntime-node in processes of their own: one a processor, up to four, each with one
 * thread. Speed is Piper's length scale, temperature its two noises (0 is none), the seed their dice. It does not clone. Throws
 * MODEL_MISSING and MODEL_FAILED as `listVoices` does; a folder whose files change is read anew by a new engine only.
 */
export async function openPiperEngine(folder: string): Promise<SpeechEngine> {
  const voices = new Map((await listVoices(folder)).map(voice => [voice.id, voice]));
  const size = Math.min(4, processorCount());
  const pool = openWorkerPool({module: 'engines/piper/worker.js', size, isApart: true});
  const phonemizers = new Map<string, SentencePhonemizer>();

  /** Voices of one kind and language share a thread. */
  const phonemizerOf = ({config}: VoiceSpeaker): SentencePhonemizer => {
    const name = JSON.stringify([config.phonemeType, config.espeakVoice, config.vowelClusters]);
    const phonemizer = phonemizers.get(name) ?? openSentencePhonemizer(config);
    phonemizers.set(name, phonemizer);
    return phonemizer;
  };

  const engine: SpeechEngine = {
    name: 'piper',
    // The number rises with any change of ours that changes samples.
    version: 'onnxruntime 1.30.0, settings 1',
    languages: languagesOf([...voices.values()]),
    clones: false,
    isRobot: false,
    isRepeatable: true,
    changesSpeed: true,
    concurrency: size,
    speakers: () => [...voices.values()].map(({id, name, language}) => ({id, name, language})),

    async addSpeaker({name}) {
      throw new ChatterpipeError(
        'USAGE',
        `The engine piper cannot add the speaker "${name}": a Piper voice does not clone.`,
        {hint: `Serve an engine that clones, or put a trained voice into ${folder} and start anew.`},
      );
    },

    async speak(order, signal) {
      const voice = voices.get(checkOrder(engine, order, signal).id) as VoiceSpeaker;
      if (!speaks(voice, order.language)) throw wrongVoice(engine, voice, order.language, [...voices.values()]);
      if (!/[\p{L}\p{N}]/u.test(order.text)) throw refused('it holds no letter or digit');
      const sentences = await phonemizerOf(voice).phonemize(order.text, signal);
      const rows = sentences.map(({phonemes}) => toPhonemeIds(phonemes, voice.config).ids);
      if (rows.length === 0) throw refused('nothing of it has a phoneme');
      const sounds = rows.map((ids, at) =>
        pool.run<SpeakTask, MonoPcm>('speak', taskOf(voice, order, ids, at), {signal}),
      );
      return joined(await Promise.all(sounds));
    },

    async close() {
      await Promise.all([pool.close(), ...[...phonemizers.values()].map(each => each.close())]);
    },
  };
  return engine;
}

/** A voice reads its language, and its mixtures with another (`ms-en`). */
function speaks({language}: VoiceSpeaker, asked: string): boolean {
  return asked === language || asked.startsWith(`${language}-`);
}

function languagesOf(voices: readonly VoiceSpeaker[]): readonly string[] {
  const own = [...new Set(voices.map(({language}) => language))];
  const mixtures = knownLanguages().filter(({code}) => own.some(language => code.startsWith(`${language}-`)));
  return [...own, ...mixtures.map(({code}) => code)];
}

function wrongVoice(
  engine: SpeechEngine,
  {id, language}: VoiceSpeaker,
  asked: string,
  voices: readonly VoiceSpeaker[],
): ChatterpipeError {
  const others = voices.filter(voice => speaks(voice, asked)).map(voice => voice.id);
  if (others.length === 0) return languageNotSpoken(engine, asked);
  return new ChatterpipeError('LANGUAGE_UNKNOWN', `The voice ${id} speaks ${language}, not "${asked}".`, {
    hint: `For ${asked} take ${others.slice(0, 4).join(' or ')}.`,
    details: {language: asked, speakers: others},
  });
}

function taskOf(voice: VoiceSpeaker, order: SpeechOrder, ids: readonly number[], at: number): SpeakTask {
  const {path: file, config, speaker} = voice;
  return {
    file,
    threads: 1,
    ids,
    speaker,
    scales: scalesOf(config.scales, order),
    level,
    seed: `${order.seed} ${at}`,
    modelRateHz: config.sampleRateHz,
    outputRateHz: speechSampleRateHz,
  };
}

function scalesOf({noiseScale, lengthScale, noiseWScale}: VoiceScales, order: SpeechOrder): VoiceScales {
  const freedom = order.temperature / usualTemperature;
  return {
    noiseScale: noiseScale * freedom,
    lengthScale: lengthScale / order.speed,
    noiseWScale: noiseWScale * freedom,
  };
}

function joined(sounds: readonly MonoPcm[]): MonoPcm {
  const [only] = sounds;
  if (only !== undefined && sounds.length === 1) return only;
  const samples = new Float32Array(sounds.reduce((sum, sound) => sum + sound.samples.length, 0));
  let at = 0;
  for (const sound of sounds) {
    samples.set(sound.samples, at);
    at += sound.samples.length;
  }
  return {samples, sampleRateHz: speechSampleRateHz};
}

function refused(reason: string): ChatterpipeError {
  return new ChatterpipeError('TEXT_REFUSED', `The engine piper cannot speak this text: ${reason}.`, {
    hint: 'Give a text with words in it.',
  });
}
