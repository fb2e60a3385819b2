import {peakOf} from '../audio/decibels.js';
import {decodeAudio} from '../audio/decode-audio.js';
import {mixToMono} from '../audio/mix-to-mono.js';
import {ChatterpipeError} from '../base/error.js';
import {readInput} from './read-input.js';

/** A speaker's recording, known to hold sound. */
export type Recording = {
  readonly bytes: Buffer;
  readonly seconds: number;
};

/** Below −50 dBFS nobody speaks. */
const silentPeak = 0.003;

/**
 * Reads a recording before it goes anywhere: a wrong file, a private one say, must not be sent to a server as a voice.
 * Throws AUDIO_UNREADABLE for what is no sound or silence, INPUT_UNREADABLE for what cannot be read.
 */
export async function readRecording(path: string): Promise<Recording> {
  const bytes = await readInput(path);
  const {pcm} = await decodeAudio(bytes).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw notAVoice(`${path} is no recording: ${why}`, path, error);
  });
  const {samples, sampleRateHz} = mixToMono(pcm);
  if (peakOf(samples) < silentPeak) throw notAVoice(`${path} holds nothing but silence.`, path, undefined);
  return {bytes, seconds: samples.length / sampleRateHz};
}

function notAVoice(message: string, path: string, cause: unknown): ChatterpipeError {
  return new ChatterpipeError('AUDIO_UNREADABLE', message, {
    hint: 'Give 6 to 15 seconds of one person speaking, as WAV, MP3 or FLAC. Nothing was sent.',
    details: {path},
    cause,
  });
}
