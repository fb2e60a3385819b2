// Faster or slower speech at the same pitch: waveform similarity overlap-add (Verhelst & Roelands 1993).

const frameSeconds = 0.04;
const reachSeconds = 0.012;

/** Speech `factor` times as fast, its pitch kept. */
export function changePace({samples, sampleRateHz}, factor) {
  const frame = Math.round(frameSeconds * sampleRateHz) & ~1;
  const hop = frame / 2;
  const reach = Math.round(reachSeconds * sampleRateHz);
  const window = Float32Array.from(
    {length: frame},
    (_none, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 0.5)) / frame),
  );
  const output = new Float32Array(Math.floor(samples.length / factor) + frame);
  let previous = 0;
  for (let at = 0; at + frame <= output.length; at += hop) {
    const wanted = Math.round(at * factor);
    const place = at === 0 ? 0 : mostLike(samples, {natural: previous + hop, wanted, reach, length: hop});
    for (let index = 0; index < frame; index += 1) output[at + index] += (samples[place + index] ?? 0) * window[index];
    previous = place;
  }
  return output.subarray(0, Math.floor(samples.length / factor));
}

/** Where, near `wanted`, the sound goes on most as it would have gone on by itself. */
function mostLike(samples, {natural, wanted, reach, length}) {
  let best = wanted;
  let bestProduct = Number.NEGATIVE_INFINITY;
  for (let place = Math.max(0, wanted - reach); place <= wanted + reach; place += 2) {
    let product = 0;
    for (let index = 0; index < length; index += 3)
      product += (samples[place + index] ?? 0) * (samples[natural + index] ?? 0);
    if (product > bestProduct) {
      bestProduct = product;
      best = place;
    }
  }
  return best;
}
