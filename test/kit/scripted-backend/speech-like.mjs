// Sound that behaves like speech for whoever measures it: voiced syllables with pauses, as long as its text would take.
import {createHash} from 'node:crypto';

export const speechRateHz = 24_000;
const charactersPerSecond = 14;

/**
 * Samples for a text: the same for the same (input, voice, seed), on every machine.
 * @param {{input: string, voice: string, seed: number, seconds?: number}} what
 * @returns {Float32Array}
 */
export function speechLike({input, voice, seed, seconds}) {
  const random = randomOf(`${input}|${voice}|${seed}`);
  const voiceRandom = randomOf(voice);
  const pitchHz = 95 + 120 * voiceRandom();
  // Several vowels: one alone would be a drone that comes again and again.
  const vowels = vowelsOf(voice, voiceRandom, Math.floor(9000 / pitchHz));
  const spokenSeconds = seconds ?? Math.max(0.45, Array.from(input).length / charactersPerSecond);
  const length = Math.round(spokenSeconds * speechRateHz);
  const samples = new Float32Array(length);
  const edge = Math.min(Math.round(0.08 * speechRateHz), Math.floor(length / 8));
  let phase = 0;
  let breath = 1 + Math.floor(random() * 2 ** 31);
  let at = edge;
  while (at < length - edge) {
    const syllable = Math.min(Math.round((0.13 + 0.1 * random()) * speechRateHz), length - edge - at);
    const loud = 0.28 + 0.14 * random();
    const table = vowels[Math.floor(vowels.length * random())];
    const glide = pitchHz * (0.92 + 0.16 * random());
    for (let index = 0; index < syllable; index += 1) {
      const position = index / syllable;
      const envelope = Math.min(1, position * 6, (1 - position) * 5);
      phase = (phase + (glide * (1 - 0.06 * position)) / speechRateHz) % 1;
      breath = (Math.imul(breath, 1_664_525) + 1_013_904_223) >>> 0;
      const hiss = 0.06 * (breath / 2 ** 31 - 1);
      samples[at + index] = loud * envelope * (table[Math.floor(phase * table.length)] + hiss);
    }
    at += syllable + Math.round((random() < 0.15 ? 0.12 : 0.012) * speechRateHz);
  }
  // A floor as every room has one, so that nothing is digitally silent.
  let noise = 1 + Math.floor(random() * 2 ** 31);
  for (let index = 0; index < length; index += 1) {
    noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
    samples[index] += 0.0004 * (noise / 2 ** 31 - 1);
  }
  return samples;
}

/** @type {Map<string, Float32Array[]>} */
const vowelsByVoice = new Map();

/** Made once a voice: they are most of the work. */
function vowelsOf(voice, random, harmonics) {
  const known = vowelsByVoice.get(voice);
  if (known !== undefined) return known;
  const made = Array.from({length: 7}, () => waveTable(random, harmonics));
  vowelsByVoice.set(voice, made);
  return made;
}

/** As many harmonics as reach 9 kHz: what has no highs is no speech.
 * @param {() => number} random @param {number} harmonics */
function waveTable(random, harmonics) {
  const table = new Float32Array(2048);
  const tilt = 0.9 + 0.3 * random();
  const formant = 4 + Math.floor(6 * random());
  let peak = 0;
  for (let index = 0; index < table.length; index += 1) {
    let sum = 0;
    for (let harmonic = 1; harmonic <= harmonics; harmonic += 1) {
      const boost = 1 + 2 * Math.exp(-((harmonic - formant) ** 2) / 6);
      sum += (boost / harmonic ** tilt) * Math.sin((2 * Math.PI * harmonic * index) / table.length + harmonic);
    }
    table[index] = sum;
    peak = Math.max(peak, Math.abs(sum));
  }
  return table.map(value => value / peak);
}

/** @param {string} seed @returns {() => number} */
export function randomOf(seed) {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
