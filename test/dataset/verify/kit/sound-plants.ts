import {appendFileSync, copyFileSync, writeFileSync} from 'node:fs';
import {cleanTexts, fileName, hum, sampleRateHz} from './clean-set.js';
import type {Plant} from './plant.js';
import {floatBytes, int16Bytes, wavBytes} from './wav-bytes.js';

const clip = 7;

/** Faults of the sound of the eighth clip. */
export const soundPlants: readonly Plant[] = [
  {rule: 'not-finite', plant: floats(samples => samples.with(5000, Number.NaN)), also: ['float-samples']},
  {
    rule: 'not-finite',
    how: 'infinity',
    plant: floats(samples => samples.with(5000, Number.POSITIVE_INFINITY)),
    also: ['float-samples'],
  },
  {
    rule: 'over-full-scale',
    plant: floats(samples => samples.map(sample => sample * 4)),
    also: ['float-samples', 'level-outlier'],
  },
  {rule: 'silence', how: 'zeros', plant: sound(samples => samples.map(() => 0))},
  {rule: 'silence', how: 'a constant', plant: sound(samples => samples.map(() => 0.1)), also: ['dc-offset']},
  {rule: 'too-quiet', plant: sound(samples => samples.map(sample => sample * 0.05)), also: ['level-outlier']},
  {rule: 'level-outlier', how: 'quieter', plant: sound(samples => samples.map(sample => sample * 0.3))},
  {rule: 'level-outlier', how: 'louder', plant: sound(samples => samples.map(sample => sample * 2.84))},
  {rule: 'clipped', plant: sound(samples => samples.map(sample => sample * 4)), also: ['level-outlier']},
  {rule: 'dc-offset', plant: sound(samples => samples.map(sample => sample + 0.05))},
  {rule: 'long-leading-silence', plant: sound(samples => join(silence(1.2), samples))},
  {rule: 'long-trailing-silence', plant: sound(samples => join(samples, silence(1.2)))},
  {
    rule: 'long-pause',
    plant: sound(samples => join(samples.subarray(0, gapAt()), silence(1.6), samples.subarray(gapAt()))),
  },
  {rule: 'dropout', plant: sound(samples => samples.fill(0, jumpAt(samples, 4000), jumpAt(samples, 4600)))},
  {rule: 'cut-off-start', plant: sound(samples => samples.subarray(Math.round(0.25 * sampleRateHz)))},
  {rule: 'cut-off-end', plant: sound(samples => samples.subarray(0, samples.length - Math.round(0.25 * sampleRateHz)))},
  {
    rule: 'steady-sound',
    how: 'a tone',
    plant: sound(samples => samples.map((_sample, index) => 0.15 * Math.sin(index * 0.1))),
  },
  {rule: 'too-short', plant: set => write(set, hum('Ai.', 3).subarray(1500, -1500), 'Ai.')},
  {
    rule: 'too-long',
    plant: set => write(set, hum('Kakak suka air. '.repeat(27), 3), 'Siti suka air kelapa muda.'),
    also: ['speech-rate-outlier'],
  },
  {
    rule: 'too-short-for-text',
    plant: sound((samples, text) => hum(text.slice(0, 9), clip).subarray(0, samples.length)),
    also: ['speech-rate-outlier'],
  },
  {
    rule: 'too-long-for-text',
    plant: sound((_samples, text) => hum(`${text} ${text} ${text} ${text}`, clip)),
    also: ['speech-rate-outlier'],
  },
  {rule: 'speech-rate-outlier', how: 'slow', plant: sound((_samples, text) => hum(`${text} ${text}`, clip))},
  {rule: 'speech-rate-outlier', how: 'fast', plant: sound((_samples, text) => hum(text.slice(0, 12), clip))},
  {rule: 'duplicate-audio', plant: set => copyFileSync(set.wav(3), set.wav(clip)) as undefined},
  {
    rule: 'long-text',
    plant: set => {
      const text = `${Array.from({length: 9}, (_none, word) => 'kelapamudasayabaik'.repeat(3).slice(word % 4, 46)).join(' ')}.`;
      return write(set, hum(text, 3), text);
    },
  },
];

type Set = Parameters<Plant['plant']>[0];

function sound(change: (samples: Float32Array, text: string) => Float32Array): Plant['plant'] {
  const text = cleanTexts[clip] ?? '';
  return set => writeFileSync(set.wav(clip), wavBytes(int16Bytes(change(hum(text, clip), text)))) as undefined;
}

function floats(change: (samples: Float32Array) => Float32Array): Plant['plant'] {
  const bytes = (): Buffer => floatBytes(change(hum(cleanTexts[clip] ?? '', clip)));
  return set => writeFileSync(set.wav(clip), wavBytes(bytes(), {formatTag: 3, bitsPerSample: 32})) as undefined;
}

/** Adds a twenty-fifth clip. */
function write(set: Set, samples: Float32Array, text = ''): undefined {
  writeFileSync(set.path(`wavs/${fileName(24)}`), wavBytes(int16Bytes(samples)));
  appendFileSync(set.path('metadata.csv'), `${fileName(24)}|${text}\n`);
  return undefined;
}

function join(...parts: readonly Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap(part => [...part]));
}

function silence(seconds: number): Float32Array {
  return Float32Array.from({length: Math.round(seconds * sampleRateHz)}, (_none, index) => ((index % 7) - 3) * 0.0001);
}

/** The middle of the gap behind the first word. */
function gapAt(): number {
  const [word = ''] = (cleanTexts[clip] ?? '').split(' ');
  return Math.round((0.1 + word.length * 0.07 + 0.05) * sampleRateHz);
}

/** The first sample from `from` on that is loud: to be zero from there makes a jump. */
function jumpAt(samples: Float32Array, from: number): number {
  return samples.findIndex((sample, index) => index >= from && Math.abs(sample) > 0.15);
}
