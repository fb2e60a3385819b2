import {defaultClipSettings} from '../../audio/clip-settings.js';
import {decodeAudio} from '../../audio/decode-audio.js';
import {mixToMono} from '../../audio/mix-to-mono.js';
import {waveformPeaks} from '../../audio/waveform-peaks.js';
import {isChatterpipeError} from '../../base/error.js';
import {isBackendError} from '../../chatterbox/backend-error.js';
import type {ChatterboxClient} from '../../chatterbox/client.js';
import type {VoiceParameters} from '../../chatterbox/speech-request.js';
import {takeSeed} from '../../dataset/phrase-key.js';
import type {WorkerPool} from '../../io/worker-pool.js';
import {judgeClip} from '../../quality/verdict/judge-clip.js';
import type {Limits} from '../../quality/verdict/limits.js';
import type {ReportClip} from '../../report/report-clip.js';
import type {Examiner} from '../evidence/examiner.js';
import type {PreparedTake, TakeToPrepare} from '../prepare-take.js';

/** What clips of a tryout are made with. */
export type TryoutBench = {
  readonly client: ChatterboxClient;
  readonly pool: WorkerPool;
  readonly examiner: Examiner;
  readonly limits: Limits;
  readonly language: string;
  readonly signal: AbortSignal;
};

/** What is asked; a text has the same seed in every cell, so that the settings alone differ. */
export type TryoutRequest = {readonly input: string; readonly voice: string; readonly parameters: VoiceParameters};

const clipSettings = {...defaultClipSettings, sampleRateHz: 22_050};

/**
 * Has one phrase spoken, and measures and judges the clip. A text that the backend refuses, or an answer that is no audio, is a clip
 * that failed; what concerns all of them is thrown.
 */
export async function speakTryoutClip(
  {client, pool, examiner, limits, language, signal}: TryoutBench,
  request: TryoutRequest,
  number: number,
): Promise<ReportClip> {
  const {input: text, parameters} = request;
  try {
    const seed = takeSeed(1, `tryout ${text}`, 0);
    const {bytes, tookMs} = await client.speech({...request, language, seed}, signal);
    const task: TakeToPrepare = {bytes, spokenText: text, language, speed: parameters.speed, clip: clipSettings};
    const prepared = await pool.run<TakeToPrepare, PreparedTake>('prepareTake', task, {signal});
    const heard = await examiner.examine(prepared.clipWav, {spokenText: text, language}, signal);
    const measured = {...prepared.measurements, ...heard};
    const {kept, reasons} = judgeClip(measured, limits);
    return {
      number,
      text,
      state: kept ? 'kept' : 'rejected',
      reasons,
      takes: 1,
      serverSeconds: tookMs / 1000,
      measured,
      ...(await soundOf(prepared.clipWav)),
    };
  } catch (error) {
    const isOfPhrase =
      (isBackendError(error) && error.scope === 'phrase') || isChatterpipeError(error, 'AUDIO_UNREADABLE');
    if (!isOfPhrase) throw error;
    return {number, text, state: 'failed', reasons: [{rule: 'failed', message: (error as Error).message}], takes: 1};
  }
}

async function soundOf(clipWav: Uint8Array): Promise<Pick<ReportClip, 'sound' | 'peaks'>> {
  const {samples} = mixToMono((await decodeAudio(clipWav)).pcm);
  const sound = `data:audio/wav;base64,${Buffer.from(clipWav).toString('base64')}`;
  return {sound, peaks: waveformPeaks(samples, 200)};
}
