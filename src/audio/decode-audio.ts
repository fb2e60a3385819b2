import {audioError} from './audio-error.js';
import {decodeFlac} from './flac/decode-flac.js';
import {decodeMp3} from './mp3/decode-mp3.js';
import type {Pcm} from './pcm.js';
import {type SniffedKind, sniffAudio, sniffedNames, textExcerpt} from './sniff-audio.js';
import {decodeWav} from './wav/decode-wav.js';

/** Sound that was decoded, and how it had been written. */
export type DecodedAudio = {
  readonly pcm: Pcm;
  readonly format: 'wav' | 'mp3' | 'flac';
  /** `pcm-s16`, `float-32`, `mu-law`, `mp3`, `flac-16`, … */
  readonly encoding: string;
  /** False where nothing in the bytes says how long the whole is, so that a cut cannot be seen. */
  readonly isLengthCertain: boolean;
};

const foreignSound: ReadonlySet<SniffedKind> = new Set(['rf64', 'rifx', 'ogg', 'mp4']);
/** An hour of one channel at 48 kHz: 0.7 GB. A small FLAC can hold days of silence. */
const usualMostSamples = 172_800_000;

/**
 * Decodes a WAV, an MP3 or a FLAC, told apart by their bytes and not by a name or a content type. Of a FLAC no more than `mostSamples`, of
 * all channels together, are decoded; what the others decode to is bounded by their bytes.
 * Rejects with AUDIO_UNREADABLE, whose message names what the bytes are and quotes them where they are text; see
 * {@link import('./audio-error.js').AudioErrorKind} for `details.kind`.
 */
export async function decodeAudio(bytes: Uint8Array, mostSamples = usualMostSamples): Promise<DecodedAudio> {
  const kind = sniffAudio(bytes);
  if (kind === 'mp3') return {format: 'mp3', ...(await decodeMp3(bytes))};
  if (kind === 'flac') return {format: 'flac', ...decodeFlac(bytes, mostSamples)};
  // Too short for a magic: the WAV reader knows whether it is the beginning of one.
  if (kind === 'wav' || (kind === 'unknown' && bytes.length < 12)) {
    const {pcm, encoding, isLengthCertain} = decodeWav(bytes);
    return {format: 'wav', pcm, encoding, isLengthCertain};
  }
  if (foreignSound.has(kind)) {
    throw audioError('unsupported', `Cannot decode the audio: the bytes are ${sniffedNames[kind]}.`, {found: kind});
  }
  const excerpt = textExcerpt(bytes);
  const quote = excerpt === undefined ? '.' : `: ${excerpt}`;
  throw audioError('not-audio', `Cannot decode the audio: the bytes are ${sniffedNames[kind]}${quote}`, {found: kind});
}
