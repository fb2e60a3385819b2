import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {encodeWav} from '../../../../src/audio/encode-wav.js';

/** A folder with a dataset in which there is nothing to find, for one test; removed when the test ends. */
export type CleanSet = {
  readonly root: string;
  /** `metadata.csv`, one row a line. */
  readonly lines: string[];
  path(name: string): string;
  wav(index: number): string;
  /** Writes `lines` (and only them) to `metadata.csv`. */
  writeLines(): void;
  [Symbol.dispose](): void;
};

export const sampleRateHz = 22_050;

const subjects = ['Ibu', 'Bapa', 'Adik', 'Kakak', 'Nenek', 'Datuk'];
const sayings = ['memasak nasi di dapur.', 'membaca buku lama.', 'pergi ke pasar pagi ini?', 'suka air kelapa muda.'];

/** 24 Malay sentences, all different. */
export const cleanTexts: readonly string[] = subjects.flatMap(subject => sayings.map(saying => `${subject} ${saying}`));

let cleanWavs: readonly Uint8Array[] | undefined;

/** Makes the set: `wavs/voice_00001.wav` … and `metadata.csv`. */
export function makeCleanSet(): CleanSet {
  const root = mkdtempSync(join(tmpdir(), 'chatterpipe-verify-'));
  mkdirSync(join(root, 'wavs'));
  const set: CleanSet = {
    root,
    lines: cleanTexts.map((text, index) => `${fileName(index)}|${text}`),
    path: name => join(root, name),
    wav: index => join(root, 'wavs', fileName(index)),
    writeLines: () => writeFileSync(join(root, 'metadata.csv'), set.lines.map(line => `${line}\n`).join('')),
    [Symbol.dispose]: () => rmSync(root, {recursive: true, force: true}),
  };
  cleanWavs ??= cleanTexts.map(cleanWav);
  for (const [index, bytes] of cleanWavs.entries()) writeFileSync(set.wav(index), bytes);
  set.writeLines();
  return set;
}

/** `voice_00001.wav` for 0. */
export function fileName(index: number): string {
  return `voice_${String(index + 1).padStart(5, '0')}.wav`;
}

export function cleanWav(text: string, index: number): Uint8Array {
  return encodeWav(
    Int16Array.from(hum(text, index), sample => Math.round(sample * 32_767)),
    sampleRateHz,
  );
}

/**
 * Something of the shape of speech: a harmonic tone a word, 70 ms a letter, that swells and fades; 100 ms of faint noise between words
 * and at the ends. Every clip has its own pitch. Full scale ±1.
 */
export function hum(text: string, index: number): Float32Array {
  const gap = Math.round(0.1 * sampleRateHz);
  const words = text.split(' ').map(word => Math.round(word.length * 0.07 * sampleRateHz));
  const samples = new Float32Array(words.reduce((total, length) => total + length + gap, gap));
  const step = (2 * Math.PI * (110 + 3 * index)) / sampleRateHz;
  let at = gap;
  for (const length of words) {
    for (let index = 0; index < length; index += 1) {
      const swell = Math.sin((Math.PI * (index + 0.5)) / length);
      samples[at + index] = 0.25 * swell * (Math.sin(step * index) + 0.5 * Math.sin(2 * step * index));
    }
    at += length + gap;
  }
  // A repeatable hiss at −70 dBFS: no recording is all zeros between its words.
  let state = index + 1;
  return samples.map(sample => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return sample + (state / 2 ** 31) * 0.0005;
  });
}
