import {ChatterpipeError} from '../../base/error.js';
import {openVoice, type PiperVoice, type SpokenSentence} from '../../engines/piper/open-voice.js';
import {resolveManner, type SpeechChoices} from '../../engines/piper/speech-manner.js';
import {voiceLanguage} from '../../engines/piper/voice-language.js';
import {parseLanguage} from '../../text/language.js';
import type {SoundSink} from './sound-sink.js';
import {openSayReader, type SayReader} from './spoken-text.js';
import {toPiperInt16} from './to-piper-int16.js';

/** What to say, and how. */
export type SayOptions = {
  /** The `.onnx` file. */
  readonly voice: string;
  /** The `.onnx.json`; the one beside the voice unless given. */
  readonly config?: string;
  /** Each is spoken when it comes. */
  readonly texts: AsyncIterable<string> | Iterable<string>;
  /** How texts are read (the voice's own language). */
  readonly language?: string;
  /** Speaks texts as they are written, as Piper does (false). */
  readonly isAsWritten?: boolean;
  readonly choices?: SpeechChoices;
  /** Between sentences (0), 0 to 60. */
  readonly silenceSeconds?: number;
  /** Of the voice's dice; another one each time unless given. */
  readonly seed?: number;
  readonly sinks: readonly SoundSink[];
  readonly signal?: AbortSignal;
  readonly onNotice?: (message: string) => void;
  readonly onSentence?: (sentence: SaidSentence) => void;
};

/** A sentence that was spoken. */
export type SaidSentence = {
  readonly text: string;
  readonly phonemes: readonly string[];
  readonly ids: readonly number[];
  readonly seconds: number;
  /** Phonemes that the voice has no id for: they were left out. */
  readonly unknown: Readonly<Record<string, number>>;
};

/** What was spoken in all. */
export type Said = {
  readonly sentences: number;
  readonly sampleRateHz: number;
  readonly seconds: number;
  /** From the call to the last sample. */
  readonly tookSeconds: number;
  readonly seed: number;
};

/**
 * Speaks texts with a Piper voice, sentence by sentence as Piper does, into every sink. Throws MODEL_MISSING, MODEL_FAILED,
 * DEPENDENCY_MISSING, SPEAKER_NOT_FOUND, USAGE, LANGUAGE_UNKNOWN, TEXT_REFUSED (where nothing of all texts could be spoken), what the sinks throw, STOPPED.
 */
export async function sayTexts(options: SayOptions): Promise<Said> {
  const {texts, sinks, signal, silenceSeconds = 0, onSentence = () => {}} = options;
  if (!(silenceSeconds >= 0 && silenceSeconds <= 60)) {
    throw new ChatterpipeError('USAGE', `The silence must be 0 to 60 seconds, not ${silenceSeconds}.`);
  }
  const startedMs = performance.now();
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const voice = await openVoice(options.voice, options.config === undefined ? {} : {configPath: options.config});
  try {
    const {sampleRateHz} = voice.config;
    const silence = new Int16Array(Math.round(silenceSeconds * sampleRateHz));
    let [sentences, sampleCount] = [0, 0];
    const write = async (samples: Int16Array): Promise<void> => {
      for (const sink of sinks) await sink.write(samples);
      sampleCount += samples.length;
    };
    for await (const spoken of spokenSentences(voice, texts, options, seed)) {
      signal?.throwIfAborted();
      if (sentences === 0) for (const sink of sinks) await sink.start(sampleRateHz);
      else if (silence.length > 0) await write(silence);
      await write(toPiperInt16(spoken.sound.samples));
      sentences += 1;
      onSentence(saidOf(spoken));
    }
    if (sentences === 0) throw nothingSaid();
    const tookSeconds = (performance.now() - startedMs) / 1000;
    for (const sink of sinks) await sink.finish();
    return {sentences, sampleRateHz, seconds: sampleCount / sampleRateHz, tookSeconds, seed};
  } catch (error) {
    for (const sink of sinks) await sink.abandon();
    throw signal?.aborted ? new ChatterpipeError('STOPPED', 'The speaking was stopped.', {cause: error}) : error;
  } finally {
    await voice.close();
  }
}

async function* spokenSentences(
  voice: PiperVoice,
  texts: SayOptions['texts'],
  options: SayOptions,
  seed: number,
): AsyncGenerator<SpokenSentence> {
  const {signal, onNotice = () => {}} = options;
  const manner = resolveManner(voice.config, options.choices ?? {});
  const read = await readerFor(voice, options);
  const told = new Set<string>();
  let count = 0;
  for await (const text of texts) {
    for await (const sentence of voice.speak(read(text), manner, `${seed} ${count++}`, signal)) {
      tellOddities(sentence, told, onNotice);
      yield sentence;
    }
  }
}

function readerFor({config}: PiperVoice, options: SayOptions): Promise<SayReader> {
  const {code, region} = options.language === undefined ? voiceLanguage(config) : parseLanguage(options.language);
  const {isAsWritten = false, onNotice = () => {}} = options;
  // Code points of a text voice are what is written, whatever it is.
  return openSayReader({
    language: code,
    region,
    isAsWritten: isAsWritten || config.phonemeType === 'text',
    onNotice,
  });
}

/** Each phoneme and each word once. */
function tellOddities(
  {unknown, spelled}: SpokenSentence,
  told: Set<string>,
  onNotice: (message: string) => void,
): void {
  const tell = (message: string): void => {
    if (!told.has(message)) onNotice(message);
    told.add(message);
  };
  for (const phoneme of unknown.keys()) tell(`The voice has no id for the phoneme "${phoneme}": it is left out.`);
  for (const word of spelled) tell(`"${word}" is not read as a word.`);
}

function saidOf({text, phonemes, ids, unknown, sound}: SpokenSentence): SaidSentence {
  const seconds = sound.samples.length / sound.sampleRateHz;
  return {text, phonemes, ids, seconds, unknown: Object.fromEntries(unknown)};
}

function nothingSaid(): ChatterpipeError {
  return new ChatterpipeError('TEXT_REFUSED', 'Nothing was spoken: the text holds nothing that has a sound.', {
    hint: 'Give a text with words in it.',
  });
}
