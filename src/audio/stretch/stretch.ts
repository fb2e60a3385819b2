import {bestMatch} from './best-match.js';

/** Half a window: long enough for two periods of the lowest voices, short enough for the sounds of speech. */
const hopMs = 15;
/** How far a window may move to fit the one before it: a period of 80 Hz. */
const searchMs = 12.5;

/**
 * Makes speech faster or slower and keeps its pitch: WSOLA (Verhelst and Roelands, ICASSP 1993). Windows of 30 ms are taken
 * from the sound at `speed` times the pace at which they are laid down, each moved by at most 12.5 ms to where it goes on most
 * like the one before it. `speed` 0.25–4; the result is ⌊length ÷ speed⌉ samples long, and at 1 a copy.
 */
export function stretch(samples: Float32Array, sampleRateHz: number, speed: number): Float32Array {
  if (speed === 1) return samples.slice();
  const hop = Math.round((sampleRateHz * hopMs) / 1000);
  const reach = Math.round((sampleRateHz * searchMs) / 1000);
  const window = hann(2 * hop);
  const stretched = new Float32Array(Math.round(samples.length / speed));
  let taken = -hop;
  for (let laid = -hop; laid < stretched.length; laid += hop) {
    const wanted = Math.round(laid * speed);
    // The first window lies half before the sound, where there is nothing to fit.
    if (laid >= 0) taken = bestMatch(samples, {template: taken + hop, around: wanted, reach, length: 2 * hop});
    addWindow(stretched, laid, samples, taken, window);
  }
  return stretched;
}

/** Windows of this form, half a length apart, add up to 1. */
function hann(length: number): Float32Array {
  return Float32Array.from({length}, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 0.5)) / length));
}

function addWindow(into: Float32Array, laid: number, from: Float32Array, taken: number, window: Float32Array): void {
  const begin = Math.max(0, -laid, -taken);
  const end = Math.min(window.length, into.length - laid, from.length - taken);
  for (let at = begin; at < end; at += 1) {
    into[laid + at] = (into[laid + at] as number) + (from[taken + at] as number) * (window[at] as number);
  }
}
