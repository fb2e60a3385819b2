import {type DecodedAudio, decodeAudio} from '../audio/decode-audio.js';
import {readFlacStreamInfo} from '../audio/flac/read-stream-info.js';
import {mixToMono} from '../audio/mix-to-mono.js';
import {parseMp3FrameHeader} from '../audio/mp3/mp3-frame-header.js';
import {surveyMp3} from '../audio/mp3/survey-mp3.js';
import type {MonoPcm} from '../audio/pcm.js';
import {sniffAudio} from '../audio/sniff-audio.js';
import {readWavHeader} from '../audio/wav/read-wav-header.js';
import {ChatterpipeError, isChatterpipeError} from '../base/error.js';
import {readFileBytes} from '../io/read-file-bytes.js';
import {statPath} from '../io/stat-path.js';

/** A recording in a file of ours. */
export type ReferenceOrder = {readonly path: string; readonly mostBytes: number; readonly mostSeconds: number};

/** A recording as one channel, and how it was written. */
export type DecodedReference = MonoPcm & {readonly format: DecodedAudio['format']};

/** What a minute of speech has at most: 96 kHz in two channels. */
const mostSamplesPerSecond = 192_000;

/**
 * Runs in a worker thread. The recording as one channel. Throws AUDIO_UNREADABLE, and REQUEST_TOO_LARGE for one that is
 * longer than `mostSeconds`, or would decode to more samples than that of speech has: this is read from its headers, for a small file
 * can decode to more than a machine has memory; a FLAC without a length is decoded no further than that.
 */
export async function decodeReference({path, mostBytes, mostSeconds}: ReferenceOrder): Promise<DecodedReference> {
  const sizeBytes = (await statPath(path))?.sizeBytes ?? 0;
  if (sizeBytes > mostBytes) throw tooLarge(`has ${sizeBytes} bytes; ${mostBytes} are the most`);
  const bytes = await readFileBytes(path);
  const {seconds, samplesPerSecond} = declaredLength(bytes);
  if (seconds > mostSeconds) throw tooLarge(`is ${Math.round(seconds)} s long; ${mostSeconds} s are the most`);
  const mostSamples = mostSeconds * mostSamplesPerSecond;
  if (seconds * samplesPerSecond > mostSamples) {
    throw tooLarge(`would be ${Math.round(seconds * samplesPerSecond)} samples, more than speech needs`);
  }
  const {pcm, format} = await decodeAudio(
    bytes,
    Math.min(mostSamples, Math.ceil(mostSeconds * samplesPerSecond)),
  ).catch(tellTooLong);
  const recording = mixToMono(pcm);
  if (!recording.samples.every(Number.isFinite)) {
    throw new ChatterpipeError('AUDIO_UNREADABLE', 'The recording holds samples that are not numbers.', {
      hint: 'Export it again as 16-bit WAV.',
    });
  }
  return {...recording, format};
}

function tellTooLong(error: unknown): never {
  if (isChatterpipeError(error) && error.details['kind'] === 'too-long')
    throw tooLarge('holds more sound than is taken');
  throw error;
}

function tooLarge(what: string): ChatterpipeError {
  return new ChatterpipeError('REQUEST_TOO_LARGE', `The recording ${what}.`, {
    hint: 'Six to fifteen seconds of one person speaking are enough.',
  });
}

type DeclaredLength = {readonly seconds: number; readonly samplesPerSecond: number};

/** As the headers say; nothing for a FLAC that does not tell, and for what the decoder then refuses by its name. */
function declaredLength(bytes: Uint8Array): DeclaredLength {
  const kind = sniffAudio(bytes);
  if (kind === 'wav') {
    const {durationSeconds: seconds, sampleRateHz, channelCount} = readWavHeader(bytes);
    return {seconds, samplesPerSecond: sampleRateHz * channelCount};
  }
  if (kind === 'flac') {
    const {samplesPerChannel = 0, sampleRateHz, channelCount} = readFlacStreamInfo(bytes);
    return {seconds: samplesPerChannel / sampleRateHz, samplesPerSecond: sampleRateHz * channelCount};
  }
  return {seconds: kind === 'mp3' ? mp3Seconds(bytes) : 0, samplesPerSecond: 96_000};
}

function mp3Seconds(bytes: Uint8Array): number {
  const {startBytes, endBytes} = surveyMp3(bytes);
  let seconds = 0;
  for (let position = startBytes; position < endBytes; ) {
    const frame = parseMp3FrameHeader(bytes, position);
    if (frame === undefined) break;
    seconds += frame.samplesPerFrame / frame.sampleRateHz;
    position += frame.sizeBytes;
  }
  return seconds;
}
