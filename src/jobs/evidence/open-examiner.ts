import {decodeAudio} from '../../audio/decode-audio.js';
import {mixToMono} from '../../audio/mix-to-mono.js';
import type {MonoPcm} from '../../audio/pcm.js';
import {isChatterpipeError} from '../../base/error.js';
import type {SpeakerEncoder} from '../../engines/speaker/speaker-encoder.js';
import {measureEvidence} from '../../quality/measure-evidence.js';
import type {EvidenceSettings} from './evidence-settings.js';
import type {ClipWords, Examiner} from './examiner.js';
import type {ExaminerParts, Listeners} from './listeners.js';
import {openListeners} from './open-listeners.js';
import {createSoundReader, type SoundReader} from './sound-reader.js';

/**
 * Opens the models that were asked for; nothing is loaded before the first clip. What was asked for by name and is not there throws
 * MODEL_MISSING; of what is taken because it is there, a package that is missing is told once and done without.
 */
export async function openExaminer(settings: EvidenceSettings, parts: ExaminerParts): Promise<Examiner> {
  const listeners = await openListeners(settings, parts);
  const reader = createSoundReader(parts.onNotice);
  const reference = referenceOf(listeners.speaker, parts);
  return {
    get models() {
      return listeners.models();
    },

    async examine(clipWav, words, signal) {
      if (Object.keys(listeners.models()).length === 0) return {};
      const {pcm} = await decodeAudio(clipWav);
      const sound = mixToMono(pcm);
      // Whoever hears a hundredth of a second hears nothing.
      if (sound.samples.length < sound.sampleRateHz / 50) return {};
      return listen({listeners, reader, reference}, sound, words, signal);
    },

    async close() {
      await Promise.all([listeners.close(), reader.close()]);
    },
  };
}

type Ears = {
  readonly listeners: Listeners;
  readonly reader: SoundReader;
  readonly reference: () => Promise<Float32Array | undefined>;
};

async function listen(
  {listeners, reader, reference}: Ears,
  sound: MonoPcm,
  {spokenText, language}: ClipWords,
  signal: AbortSignal,
) {
  const order = {language, expectedText: spokenText};
  const [speech, heard, embedding, mos, ofReference] = await Promise.all([
    listeners.run('vad', ({vad}) => vad?.detect(sound, signal)),
    listeners.run('recognition', ({recognition}) => recognition?.transcribe(sound, order, signal)),
    listeners.run('speaker', ({speaker}) => speaker?.embed(sound, signal)),
    listeners.run('mos', ({mos: predictor}) => predictor?.score(sound, signal)),
    listeners.run('speaker', reference),
  ]);
  const phonemes =
    heard === undefined ? undefined : await reader.phonemesOf({spokenText, language, heard: heard.recognition.text});
  const speaker =
    embedding === undefined || listeners.speaker === undefined
      ? undefined
      : {
          model: listeners.speaker.model,
          embedding,
          ...(ofReference === undefined ? {} : {reference: ofReference}),
        };
  return measureEvidence(
    {
      ...(speech === undefined ? {} : {speech}),
      ...(heard === undefined ? {} : {recognition: heard.recognition}),
      ...(heard?.forced === undefined ? {} : {forced: heard.forced}),
      ...(speaker === undefined ? {} : {speaker}),
      ...(mos === undefined ? {} : {mos}),
    },
    {
      spokenText,
      language,
      clipSeconds: sound.samples.length / sound.sampleRateHz,
      sound,
      ...(phonemes === undefined ? {} : {phonemes}),
    },
  );
}

/** The embedding of the speaker's recording, made once; undefined where there is no recording that can be read. */
function referenceOf(
  speaker: SpeakerEncoder | undefined,
  {reference}: ExaminerParts,
): () => Promise<Float32Array | undefined> {
  let found: Promise<Float32Array | undefined> | undefined;
  const find = async (): Promise<Float32Array | undefined> => {
    const bytes = await reference();
    if (speaker === undefined || bytes === undefined) return undefined;
    try {
      return await speaker.embed(mixToMono((await decodeAudio(bytes)).pcm));
    } catch (error) {
      if (isChatterpipeError(error, 'AUDIO_UNREADABLE')) return undefined;
      throw error;
    }
  };
  return () => {
    found ??= find();
    return found;
  };
}
