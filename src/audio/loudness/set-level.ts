import type {ClipEdit} from '../clip.js';
import type {MonoPcm} from '../pcm.js';
import {chooseGainDb, type LevelTarget} from './choose-gain.js';
import {integratedLoudness} from './integrated-loudness.js';
import {truePeakDbtp} from './true-peak.js';

/** Softer than this is the noise of a generator that said nothing (ChatterBox's own is some −52 LUFS): it stays what it is. */
const faintestLufs = -50;

/**
 * Brings sound to its level by one gain (see `choose-gain.ts`), in place: the caller owns the samples. No limiter and no compressor: the
 * shape of the waveform stays, which a trainer could otherwise learn as distortion. Sound that is softer than −50 LUFS, shorter than
 * 0.4 s or silent is only kept under the ceiling. Gives what was done; undefined where nothing was to do. Samples must be finite.
 */
export function setLevel(sound: MonoPcm, target: LevelTarget): ClipEdit | undefined {
  const {samples, sampleRateHz} = sound;
  const loudnessLufs = target.loudnessLufs === null ? undefined : loudnessOfSpeech(sound);
  const gainDb = chooseGainDb({loudnessLufs, truePeakDbtp: truePeakDbtp(samples, sampleRateHz)}, target);
  if (gainDb === 0) return undefined;
  // Powers may differ in their last bit between machines; rounding to single precision takes that away.
  const gain = Math.fround(10 ** (gainDb / 20));
  for (let index = 0; index < samples.length; index += 1) samples[index] = (samples[index] as number) * gain;
  if (loudnessLufs === undefined) return {edit: 'turned-down', gainDb};
  const fromLufs = Math.round(loudnessLufs * 100) / 100;
  return {edit: 'loudness-set', gainDb, fromLufs, toLufs: Math.round((fromLufs + gainDb) * 100) / 100};
}

function loudnessOfSpeech(sound: MonoPcm): number | undefined {
  const loudnessLufs = integratedLoudness(sound);
  return loudnessLufs !== undefined && loudnessLufs >= faintestLufs ? loudnessLufs : undefined;
}
