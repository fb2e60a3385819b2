import {encodeWav} from '../../audio/encode-wav.js';
import {isChatterpipeError} from '../../base/error.js';
import type {PiperVoice} from '../../engines/piper/open-voice.js';
import type {SpeechManner} from '../../engines/piper/speech-manner.js';
import type {ReportClip} from '../../report/report-clip.js';
import {judgeSpeech, type SpeechBench} from '../judge-speech.js';
import {joinSamples} from '../say/join-samples.js';
import type {SayReader} from '../say/spoken-text.js';
import {toPiperInt16} from '../say/to-piper-int16.js';

/** What sentences of an audition are spoken and judged with. */
export type AuditionStage = {
  readonly voice: PiperVoice;
  readonly manner: SpeechManner;
  readonly read: SayReader;
  readonly bench: SpeechBench;
};

/** A sentence that was spoken and judged. */
export type HeardSentence = {
  readonly clip: ReportClip;
  readonly clipWav?: Uint8Array;
  readonly seconds: number;
  readonly unknown: readonly string[];
};

/** Speaks, measures and judges one sentence. Speech of which no clip can be made is one that failed. */
export async function speakSentence(
  {voice, manner, bench}: AuditionStage,
  text: string,
  number: number,
  seed: number,
): Promise<HeardSentence> {
  const startedMs = performance.now();
  const pieces: Int16Array[] = [];
  const unknown: string[] = [];
  for await (const sentence of voice.speak(text, manner, `${seed} ${number}`, bench.signal)) {
    pieces.push(toPiperInt16(sentence.sound.samples));
    unknown.push(...sentence.unknown.keys());
  }
  const {sampleRateHz} = voice.config;
  const samples = joinSamples(pieces);
  const seconds = samples.length / sampleRateHz;
  const common = {number, text, takes: 1, serverSeconds: (performance.now() - startedMs) / 1000};
  try {
    const speech = {
      bytes: encodeWav(samples, sampleRateHz),
      spokenText: text,
      speed: 1 / manner.scales.lengthScale,
      sampleRateHz,
    };
    const {clipWav, ...judged} = await judgeSpeech(bench, speech);
    return {clip: {...common, ...judged}, clipWav, seconds, unknown};
  } catch (error) {
    if (!isChatterpipeError(error, 'AUDIO_UNREADABLE')) throw error;
    const reasons = [{rule: 'failed', message: error.message}];
    return {clip: {...common, state: 'failed', reasons}, seconds, unknown};
  }
}
