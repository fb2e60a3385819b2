import {repeatToLength} from '../onnx/repeat-to-length.js';
import {modelRateHz} from '../onnx/sound-for-models.js';

/** What the model takes at a time: 9.01 s at 16 kHz. */
export const dnsmosWindowLength = 144_160;

/**
 * The windows that DNSMOS hears of a sound at 16 kHz, one a second: a shorter sound is doubled until it fills a window. Each window
 * is a view.
 *
 * The scorer that Microsoft published counts `trunc(floor(seconds) − 9.01) + 1` windows and places them with floating-point seconds,
 * by which a third of them come out a sample short and are dropped. These are placed in whole samples, so all of them count. A sound
 * that was doubled keeps its many windows: of 15 clips, two windows missed the mean of all by up to 0.11, three by up to 0.03.
 */
export function dnsmosWindows(samples: Float32Array): readonly Float32Array[] {
  const heard = repeatToLength(samples, dnsmosWindowLength);
  const seconds = Math.floor(heard.length / modelRateHz);
  const count = Math.trunc(seconds - dnsmosWindowLength / modelRateHz) + 1;
  return Array.from({length: count}, (_, index) => {
    const start = index * modelRateHz;
    return heard.subarray(start, start + dnsmosWindowLength);
  });
}
