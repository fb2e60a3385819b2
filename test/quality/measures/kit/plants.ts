import {frameEnergies} from '../../../../src/audio/frame-energies.js';
import type {MonoPcm} from '../../../../src/audio/pcm.js';
import {resample} from '../../../../src/audio/resample/resample.js';
import {seededRandom} from '../../../../src/base/seeded-random.js';

/** Makes a defective sound of a clean one. */
export type Plant = (sound: MonoPcm) => MonoPcm;

/** The sound ends in the loud part nearest to 80 % of its way. */
export const cutEnd: Plant = sound => withSamples(sound, sound.samples.slice(0, loudPlace(sound, 0.8)));

export const cutStart: Plant = sound => withSamples(sound, sound.samples.slice(loudPlace(sound, 0.2)));

/** Says a stretch in the middle so many times more. */
export function loop(seconds: number, times: number): Plant {
  return sound => {
    const {samples, sampleRateHz} = sound;
    const length = Math.round(seconds * sampleRateHz);
    const start = Math.min(loudPlace(sound, 0.3), samples.length - length);
    const looped = new Float32Array(samples.length + times * length);
    looped.set(samples.subarray(0, start));
    for (let time = 0; time <= times; time += 1) {
      looped.set(samples.subarray(start, start + length), start + time * length);
    }
    looped.set(samples.subarray(start + length), start + (times + 1) * length);
    return withSamples(sound, looped);
  };
}

/** White noise for 100 ms, relative to the level of the whole. */
export function burst(db: number): Plant {
  return sound => {
    const samples = sound.samples.slice();
    const random = seededRandom('burst');
    const amplitude = rms(samples) * 10 ** (db / 20) * Math.sqrt(3);
    const start = loudPlace(sound, 0.5);
    const end = Math.min(samples.length, start + Math.round(sound.sampleRateHz / 10));
    for (let index = start; index < end; index += 1) {
      samples[index] = (samples[index] as number) + amplitude * (random() * 2 - 1);
    }
    return withSamples(sound, samples);
  };
}

/** White noise under all of it, so far below its level. */
export function hiss(snrDb: number): Plant {
  return sound => {
    const random = seededRandom('hiss');
    const amplitude = rms(sound.samples) * 10 ** (-snrDb / 20) * Math.sqrt(3);
    return withSamples(
      sound,
      sound.samples.map(sample => sample + amplitude * (random() * 2 - 1)),
    );
  };
}

/** Sines under all of it, by frequency, at so many dBFS each. */
export function tones(dbfs: number, ...hz: readonly number[]): Plant {
  return sound => {
    const amplitude = 10 ** (dbfs / 20);
    const at = (index: number): number =>
      hz.reduce((sum, one) => sum + Math.sin((2 * Math.PI * one * index) / sound.sampleRateHz), 0);
    return withSamples(
      sound,
      sound.samples.map((sample, index) => sample + amplitude * at(index)),
    );
  };
}

/** The second half is louder by so many decibels. */
export function levelJump(db: number): Plant {
  return sound =>
    withSamples(
      sound,
      sound.samples.map((sample, index, all) => (index > all.length / 2 ? sample * 10 ** (db / 20) : sample)),
    );
}

/** Three packets are lost. */
export function lostPackets(seconds: number): Plant {
  return sound => {
    const samples = sound.samples.slice();
    for (const share of [0.3, 0.5, 0.7]) {
      const start = loudPlace(sound, share);
      samples.fill(0, start, start + Math.round(seconds * sound.sampleRateHz));
    }
    return withSamples(sound, samples);
  };
}

export const fromEightKilohertz: Plant = sound => resample(resample(sound, 8000), sound.sampleRateHz);

/** One period of a vowel, for two seconds. */
export const drone: Plant = sound => {
  const start = loudPlace(sound, 0.5);
  const period = Math.round(sound.sampleRateHz / 110);
  const length = 2 * sound.sampleRateHz;
  return withSamples(
    sound,
    Float32Array.from({length}, (_, index) => sound.samples[start + (index % period)] ?? 0),
  );
};

function withSamples(sound: MonoPcm, samples: Float32Array): MonoPcm {
  return {...sound, samples};
}

/** The middle of the 10-ms frame nearest to a share of the speech that is loud. */
function loudPlace({samples, sampleRateHz}: MonoPcm, share: number): number {
  const length = Math.round(sampleRateHz / 100);
  const energies = [...frameEnergies(samples, length)];
  const loudest = Math.max(...energies);
  const first = energies.findIndex(energy => energy > loudest * 0.01);
  const wanted = first + (energies.findLastIndex(energy => energy > loudest * 0.01) - first) * share;
  const loud = energies.flatMap((energy, frame) => (energy > loudest * 0.16 ? [frame] : []));
  const nearest = loud.reduce((best, frame) => (Math.abs(frame - wanted) < Math.abs(best - wanted) ? frame : best));
  return Math.round((nearest + 0.5) * length);
}

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
