import {slaneyMelFilters} from '../../../audio/spectrum/mel-filters.js';
import {createPowerSpectrum} from '../../../audio/spectrum/power-spectrum.js';

/** The sample rate that Whisper hears at. */
export const whisperSampleRateHz = 16_000;
/** Whisper looks at 30 s, always: a shorter window is faster, but makes the decoder loop now and then. */
export const windowSeconds = 30;
/** Frames of one window, 10 ms apart. */
export const frameCount = 3_000;

const frameLength = 400;
const hopLength = 160;
/** Power that counts as none, and how far below the loudest point of the window anything may lie, in powers of ten. */
const leastPower = 1e-10;
const depth = 8;

/** Makes the picture of a sound that Whisper's encoder looks at. */
export type LogMel = (samples: Float32Array) => Float32Array;

/**
 * Plans log-mel pictures of `bandCount` × {@link frameCount} values, band by band, as Whisper was trained on (Radford et al. 2022,
 * section 2.2): periodic Hann windows of 25 ms centred every 10 ms, the sound mirrored before its beginning, log10 of the power in
 * Slaney's mel bands, cut off 8 below the maximum, then (x + 4) / 4. Samples are at 16 kHz; beyond 30 s they are left out, before
 * that the rest is silence.
 */
export function createLogMel(bandCount: number): LogMel {
  const spectrum = createPowerSpectrum(frameLength);
  const filters = slaneyMelFilters(bandCount, frameLength, whisperSampleRateHz);
  const hann = Float64Array.from(
    {length: frameLength},
    (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / frameLength),
  );
  const frame = new Float64Array(frameLength);
  const power = new Float64Array(spectrum.binCount);
  return samples => {
    const heard = samples.subarray(0, frameCount * hopLength);
    const picture = new Float32Array(bandCount * frameCount).fill(Math.log10(leastPower));
    // Later frames hold silence alone.
    const soundingFrames = Math.min(frameCount, Math.ceil((heard.length + frameLength / 2) / hopLength));
    for (let at = 0; at < soundingFrames; at += 1) {
      for (let index = 0; index < frameLength; index += 1) {
        const place = Math.abs(at * hopLength + index - frameLength / 2);
        frame[index] = (heard[place] ?? 0) * (hann[index] as number);
      }
      spectrum.of(frame, power);
      for (const [band, {firstBin, weights}] of filters.entries()) {
        let sum = 0;
        for (let bin = 0; bin < weights.length; bin += 1) {
          sum += (weights[bin] as number) * (power[firstBin + bin] as number);
        }
        picture[band * frameCount + at] = Math.log10(Math.max(leastPower, sum));
      }
    }
    return scale(picture);
  };
}

function scale(picture: Float32Array): Float32Array {
  let loudest = Number.NEGATIVE_INFINITY;
  for (const value of picture) if (value > loudest) loudest = value;
  const floor = loudest - depth;
  for (let at = 0; at < picture.length; at += 1) picture[at] = (Math.max(floor, picture[at] as number) + 4) / 4;
  return picture;
}
