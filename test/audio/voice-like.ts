import {seededRandom} from '../../src/base/seeded-random.js';

/** Amplitudes of the parts of a made-up utterance, one after the other. */
export type UtterancePart = {
  readonly kind: 'tone' | 'noise' | 'zero';
  readonly seconds: number;
  readonly amplitude: number;
};

/** Tones (a 150-Hz buzz of ten harmonics) and white noise in a row, with a floor of noise under all of it. Repeatable. */
export function utterance(parts: readonly UtterancePart[], sampleRateHz: number, floorAmplitude = 0): Float32Array {
  const random = seededRandom('utterance');
  const noise = (): number => random() * 2 - 1;
  const samples = parts.flatMap(({kind, seconds, amplitude}) =>
    Array.from({length: Math.round(seconds * sampleRateHz)}, (_, index) => {
      if (kind === 'zero') return 0;
      return amplitude * (kind === 'noise' ? noise() : buzz((2 * Math.PI * 150 * index) / sampleRateHz));
    }),
  );
  return Float32Array.from(samples, sample => sample + floorAmplitude * noise());
}

function buzz(angle: number): number {
  let sum = 0;
  for (let harmonic = 1; harmonic <= 10; harmonic += 1) sum += Math.sin(harmonic * angle) / harmonic;
  return sum / 2;
}
