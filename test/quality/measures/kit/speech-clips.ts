import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {defaultClipSettings} from '../../../../src/audio/clip-settings.js';
import {decodeAudio} from '../../../../src/audio/decode-audio.js';
import {makeClip} from '../../../../src/audio/make-clip.js';
import type {MonoPcm} from '../../../../src/audio/pcm.js';
import {measureClip} from '../../../../src/quality/measure-clip.js';
import type {Measurements} from '../../../../src/quality/measures/measurements.js';

/** A clean clip of speech, and what is said in it. */
export type SpokenClip = {readonly name: string; readonly sound: MonoPcm; readonly text: string};

const folders = [process.env['CHATTERPIPE_SHARED_DATA'], join(import.meta.dirname, '../../../../../../shared/data')];

/** The folder of test material that holds `name`; undefined where there is none. */
export function sharedData(name: string): string | undefined {
  const folder = folders.find(path => path !== undefined && existsSync(join(path, name)));
  return folder === undefined ? undefined : join(folder, name);
}

/** Every `step`-th of the 38 clean clips of three synthetic speakers. */
export async function readSpokenClips(folder: string, step: number): Promise<readonly SpokenClip[]> {
  const lines = readFileSync(join(folder, 'index.tsv'), 'utf8').trim().split('\n').slice(1);
  const texts = new Map(lines.map(line => [line.split('\t')[0] as string, line.split('\t')[3] as string]));
  const names = readdirSync(folder).filter((name, index) => texts.has(name) && index % step === 0);
  return await Promise.all(
    names.map(async name => {
      const {pcm} = await decodeAudio(readFileSync(join(folder, name)));
      const sound = {samples: pcm.channels[0] as Float32Array, sampleRateHz: pcm.sampleRateHz};
      return {name, sound, text: texts.get(name) as string};
    }),
  );
}

/** What is measured of a take by the chain with its usual settings. */
export function measureTake({samples, sampleRateHz}: MonoPcm, text: string): Measurements {
  const take = {channels: [samples], sampleRateHz};
  const clip = makeClip(take, {sampleRateHz: 22_050, ...defaultClipSettings});
  return measureClip({take, isTakeLengthCertain: true, clip, spokenText: text, language: 'en', speed: 1});
}
