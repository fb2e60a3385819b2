import {audioError} from '../audio-error.js';
import type {Pcm} from '../pcm.js';
import {surveyMp3} from './survey-mp3.js';

/** An MP3 as numbers. */
export type DecodedMp3 = {
  readonly pcm: Pcm;
  readonly encoding: 'mp3';
  /** False where nothing in the file says how many frames it has. */
  readonly isLengthCertain: boolean;
};

/**
 * Decodes a whole MP3 (libmpg123 in WebAssembly, loaded at the first call). The encoder's delay is taken off where the file says
 * it. Mono stays one channel. Throws what `surveyMp3` throws, and AUDIO_UNREADABLE `malformed` where the decoder finds damage.
 */
export async function decodeMp3(bytes: Uint8Array): Promise<DecodedMp3> {
  const {startBytes, endBytes, channelCount, sampleRateHz, isLengthCertain} = surveyMp3(bytes);
  const {MPEGDecoder} = await import('mpg123-decoder');
  const decoder = new MPEGDecoder();
  await decoder.ready;
  try {
    const {channelData, sampleRate, errors} = decoder.decode(bytes.subarray(startBytes, endBytes));
    const [error] = errors;
    if (error !== undefined) throw audioError('malformed', `Cannot decode the MP3: ${error.message}.`);
    if (sampleRate !== 0 && sampleRate !== sampleRateHz) {
      throw audioError(
        'malformed',
        `Cannot decode the MP3: its frames say ${sampleRateHz} Hz and it decodes to ${sampleRate} Hz.`,
      );
    }
    // The decoder gives mono as two equal channels.
    const channels = channelData.slice(0, channelCount);
    return {pcm: {channels, sampleRateHz}, encoding: 'mp3', isLengthCertain};
  } finally {
    decoder.free();
  }
}
