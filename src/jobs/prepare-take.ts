import type {ClipEdit} from '../audio/clip.js';
import type {ClipSettings} from '../audio/clip-settings.js';
import {decodeAudio} from '../audio/decode-audio.js';
import {encodeWav} from '../audio/encode-wav.js';
import {makeClip} from '../audio/make-clip.js';
import {sha256} from '../base/content-id.js';
import {measureClip} from '../quality/measure-clip.js';
import type {Measurements} from '../quality/measures/measurements.js';

/** A take as the backend sent it, with what it should say. */
export type TakeToPrepare = {
  readonly bytes: Uint8Array;
  readonly spokenText: string;
  readonly language: string;
  /** As asked for, 1 is an ordinary pace. */
  readonly speed: number;
  readonly clip: ClipSettings;
};

/** The clip made of a take, and everything that is known about both. */
export type PreparedTake = {
  readonly takeSha256: string;
  /** The whole file of the clip. */
  readonly clipWav: Uint8Array;
  readonly clipSha256: string;
  readonly measurements: Measurements;
  readonly edits: readonly ClipEdit[];
};

/**
 * Decodes a take, makes its clip and measures both; values in, values out, so that a worker thread can run it. Whether the clip is
 * good is not decided here. Rejects with AUDIO_UNREADABLE where the bytes cannot be decoded.
 */
export async function prepareTake({
  bytes,
  spokenText,
  language,
  speed,
  clip: settings,
}: TakeToPrepare): Promise<PreparedTake> {
  const {pcm, isLengthCertain} = await decodeAudio(bytes);
  const clip = makeClip(pcm, settings);
  // Before the file is made: a long take is held often enough.
  const measurements = measureClip({
    take: pcm,
    isTakeLengthCertain: isLengthCertain,
    clip,
    spokenText,
    language,
    speed,
  });
  const clipWav = encodeWav(clip.samples, clip.sampleRateHz);
  return {
    takeSha256: sha256(bytes),
    clipWav,
    clipSha256: sha256(clipWav),
    measurements,
    edits: clip.edits,
  };
}
