import type {MonoPcm, Pcm} from './pcm.js';

/**
 * One channel out of any number: the mean of those that hold sound. Channels of nothing but zeros are left out, so that speech
 * on one side only keeps its level. One channel comes back as it is, none as an empty one.
 */
export function mixToMono({channels, sampleRateHz}: Pcm): MonoPcm {
  const heard = channels.filter(channel => channel.some(sample => sample !== 0));
  const [only = channels[0] ?? new Float32Array(0)] = heard;
  if (heard.length <= 1) return {samples: only, sampleRateHz};
  const samples = new Float32Array(only.length);
  for (let index = 0; index < samples.length; index += 1) {
    let sum = 0;
    for (const channel of heard) sum += channel[index] as number;
    samples[index] = sum / heard.length;
  }
  return {samples, sampleRateHz};
}
