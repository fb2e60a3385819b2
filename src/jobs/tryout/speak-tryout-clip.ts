import {isChatterpipeError} from '../../base/error.js';
import {isBackendError} from '../../chatterbox/backend-error.js';
import type {ChatterboxClient} from '../../chatterbox/client.js';
import type {VoiceParameters} from '../../chatterbox/speech-request.js';
import {takeSeed} from '../../dataset/phrase-key.js';
import type {ReportClip} from '../../report/report-clip.js';
import {judgeSpeech, type SpeechBench} from '../judge-speech.js';

/** What clips of a tryout are made with. */
export type TryoutBench = SpeechBench & {readonly client: ChatterboxClient};

/** What is asked; a text has the same seed in every cell, so that the settings alone differ. */
export type TryoutRequest = {readonly input: string; readonly voice: string; readonly parameters: VoiceParameters};

/**
 * Has one phrase spoken, and measures and judges the clip. A text that the backend refuses, or an answer that is no audio, is a clip
 * that failed; what concerns all of them is thrown.
 */
export async function speakTryoutClip(bench: TryoutBench, request: TryoutRequest, number: number): Promise<ReportClip> {
  const {client, language, signal} = bench;
  const {input: text, parameters} = request;
  try {
    const seed = takeSeed(1, `tryout ${text}`, 0);
    const {bytes, tookMs} = await client.speech({...request, language, seed}, signal);
    const speech = {bytes, spokenText: text, speed: parameters.speed, sampleRateHz: 22_050};
    const {clipWav, ...judged} = await judgeSpeech(bench, speech);
    const sound = `data:audio/wav;base64,${Buffer.from(clipWav).toString('base64')}`;
    return {number, text, takes: 1, serverSeconds: tookMs / 1000, sound, ...judged};
  } catch (error) {
    const isOfPhrase =
      (isBackendError(error) && error.scope === 'phrase') || isChatterpipeError(error, 'AUDIO_UNREADABLE');
    if (!isOfPhrase) throw error;
    return {number, text, state: 'failed', reasons: [{rule: 'failed', message: (error as Error).message}], takes: 1};
  }
}
