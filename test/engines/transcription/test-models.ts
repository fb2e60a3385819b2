import {existsSync, readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {decodeAudio} from '../../../src/audio/decode-audio.js';
import {mixToMono} from '../../../src/audio/mix-to-mono.js';
import type {MonoPcm} from '../../../src/audio/pcm.js';
import {resample} from '../../../src/audio/resample/resample.js';

const models = process.env['CHATTERPIPE_TEST_MODELS'];
const speech = [process.env['CHATTERPIPE_SHARED_DATA'], join(import.meta.dirname, '../../../../shared/data')]
  .map(folder => (folder === undefined ? undefined : join(folder, 'speech')))
  .find(folder => folder !== undefined && existsSync(folder));

/** Whisper base, converted, where CHATTERPIPE_TEST_MODELS names a folder that holds it. */
export const whisperFolder = models === undefined ? undefined : join(models, 'whisper-base');

/** Whether the tests that listen can: they need the weights and the recordings. */
export const canListen = whisperFolder !== undefined && existsSync(whisperFolder) && speech !== undefined;

/** A recording of the shared data, and what is said in it. */
export type Recording = {readonly sound: MonoPcm; readonly text: string; readonly language: string};

/** A recording by its name (`en_joe_04`), at 16 kHz. */
export async function readRecording(name: string): Promise<Recording> {
  const folder = speech ?? '';
  const row = readFileSync(join(folder, 'index.tsv'), 'utf8')
    .split('\n')
    .map(line => line.split('\t'))
    .find(([file]) => file === `${name}.wav`);
  const [, language = '', , text = ''] = row ?? [];
  const {pcm} = await decodeAudio(await readFile(join(folder, `${name}.wav`)));
  return {sound: resample(mixToMono(pcm), 16_000), text, language};
}

/** Sounds of one sample rate, one after the other. */
export function joined(...sounds: readonly MonoPcm[]): MonoPcm {
  const samples = new Float32Array(sounds.reduce((sum, sound) => sum + sound.samples.length, 0));
  let place = 0;
  for (const sound of sounds) {
    samples.set(sound.samples, place);
    place += sound.samples.length;
  }
  return {samples, sampleRateHz: sounds[0]?.sampleRateHz ?? 16_000};
}

/** A part of a sound, in seconds. */
export function part({samples, sampleRateHz}: MonoPcm, fromSeconds: number, toSeconds = Infinity): MonoPcm {
  return {samples: samples.slice(fromSeconds * sampleRateHz, toSeconds * sampleRateHz), sampleRateHz};
}

/** Where speech ends: the last 10 ms that is not 40 dB below the loudest. */
export function speechEndSeconds({samples, sampleRateHz}: MonoPcm): number {
  const length = sampleRateHz / 100;
  const energies = Array.from({length: Math.floor(samples.length / length)}, (_, frame) =>
    samples.subarray(frame * length, (frame + 1) * length).reduce((sum, value) => sum + value * value, 0),
  );
  const floor = Math.max(...energies) / 1e4;
  return (energies.findLastIndex(energy => energy > floor) + 1) / 100;
}
