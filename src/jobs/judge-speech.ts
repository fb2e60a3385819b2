import {defaultClipSettings} from '../audio/clip-settings.js';
import {decodeAudio} from '../audio/decode-audio.js';
import {mixToMono} from '../audio/mix-to-mono.js';
import {waveformPeaks} from '../audio/waveform-peaks.js';
import type {WorkerPool} from '../io/worker-pool.js';
import {judgeClip} from '../quality/verdict/judge-clip.js';
import type {Limits} from '../quality/verdict/limits.js';
import type {ReportClip} from '../report/report-clip.js';
import type {Examiner} from './evidence/examiner.js';
import type {PreparedTake, TakeToPrepare} from './prepare-take.js';

/** What speech is measured and judged with that belongs to no dataset. */
export type SpeechBench = {
  /** Runs `jobs/prepare-take.js`. */
  readonly pool: WorkerPool;
  readonly examiner: Examiner;
  readonly limits: Limits;
  /** A bare code. */
  readonly language: string;
  readonly signal: AbortSignal;
};

/** Speech as it was made, with what it should say. */
export type SpeechToJudge = {
  readonly bytes: Uint8Array;
  readonly spokenText: string;
  /** As asked for, 1 is an ordinary pace. */
  readonly speed: number;
  readonly sampleRateHz: number;
};

/** The clip that a dataset would have, and what is thought of it. */
export type JudgedSpeech = Pick<ReportClip, 'reasons' | 'measured' | 'peaks'> & {
  readonly state: 'kept' | 'rejected';
  readonly clipWav: Uint8Array;
};

/** Makes a clip of speech, measures and judges it as those of a dataset. Throws AUDIO_UNREADABLE, STOPPED. */
export async function judgeSpeech(
  {pool, examiner, limits, language, signal}: SpeechBench,
  {bytes, spokenText, speed, sampleRateHz}: SpeechToJudge,
): Promise<JudgedSpeech> {
  const task: TakeToPrepare = {bytes, spokenText, language, speed, clip: {...defaultClipSettings, sampleRateHz}};
  const {clipWav, measurements} = await pool.run<TakeToPrepare, PreparedTake>('prepareTake', task, {signal});
  const measured = {...measurements, ...(await examiner.examine(clipWav, {spokenText, language}, signal))};
  const {kept, reasons} = judgeClip(measured, limits);
  const {samples} = mixToMono((await decodeAudio(clipWav)).pcm);
  return {state: kept ? 'kept' : 'rejected', reasons, measured, clipWav, peaks: waveformPeaks(samples, 200)};
}
