import {type DecodedAudio, decodeAudio} from '../../audio/decode-audio.js';
import {mixToMono} from '../../audio/mix-to-mono.js';
import {toInt16} from '../../audio/to-int16.js';
import {sha256} from '../../base/content-id.js';
import {isChatterpipeError} from '../../base/error.js';
import {measureClip} from '../../quality/measure-clip.js';
import type {Measurements} from '../../quality/measures/measurements.js';

/** A clip as it lies on the disk, with the take that it was made of, where there is one. */
export type ClipToRemeasure = {
  readonly clipBytes: Uint8Array;
  readonly takeBytes: Uint8Array | undefined;
  readonly spokenText: string;
  readonly language: string;
  readonly speed: number;
};

/** What was measured, and of which bytes. */
export type RemeasuredClip = {readonly clipSha256: string; readonly measurements: Measurements};

/**
 * Measures a clip as it is and changes nothing; values in, values out, so that a worker thread can run it. Where there is no take that can
 * be decoded, the clip counts as its own take. Rejects with AUDIO_UNREADABLE where the clip cannot be decoded.
 */
export async function remeasureClip({
  clipBytes,
  takeBytes,
  spokenText,
  language,
  speed,
}: ClipToRemeasure): Promise<RemeasuredClip> {
  const decoded = await decodeAudio(clipBytes);
  const {samples, sampleRateHz} = mixToMono(decoded.pcm);
  const take = (takeBytes === undefined ? undefined : await decodeIfAudio(takeBytes)) ?? decoded;
  return {
    clipSha256: sha256(clipBytes),
    measurements: measureClip({
      take: take.pcm,
      isTakeLengthCertain: take.isLengthCertain,
      clip: {samples: toInt16(samples).samples, sampleRateHz},
      spokenText,
      language,
      speed,
    }),
  };
}

async function decodeIfAudio(bytes: Uint8Array): Promise<DecodedAudio | undefined> {
  try {
    return await decodeAudio(bytes);
  } catch (error) {
    if (isChatterpipeError(error, 'AUDIO_UNREADABLE')) return undefined;
    throw error;
  }
}
