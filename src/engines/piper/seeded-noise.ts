import {seededRandom} from '../../base/seeded-random.js';

/** `length` numbers of the normal distribution (mean 0, deviation 1), by Box and Muller (1958): the same for the same seed. */
export function seededNoise(seed: string | number, length: number): Float32Array {
  const random = seededRandom(seed);
  const noise = new Float32Array(length);
  for (let at = 0; at < length; at += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    noise[at] = radius * Math.cos(angle);
    // Written past the end of an odd length, which a typed array ignores.
    noise[at + 1] = radius * Math.sin(angle);
  }
  return noise;
}
