// Defects of a way that the sound went: a coder, a low sample rate.
import {spawnSync} from 'node:child_process';
import {decodeAudio} from '../../../dist/audio/decode-audio.js';
import {encodeWav} from '../../../dist/audio/encode-wav.js';
import {resample} from '../../../dist/audio/resample/resample.js';
import {toInt16} from '../../../dist/audio/to-int16.js';

/** Whether LAME can be run here; without it nothing is smeared. */
export function hasLame() {
  return spawnSync('lame', ['--version']).status === 0;
}

/** Through MP3 of `kbps` and back. */
export async function smear({take}, {kbps}) {
  const wav = encodeWav(toInt16(take.samples).samples, take.sampleRateHz);
  // Its own sample rate is kept: LAME would lower it for so few bits, and another planter does that.
  const rate = ['--resample', String(take.sampleRateHz / 1000)];
  const args = ['--quiet', '-m', 'm', '-b', String(kbps), ...rate, '-', '-'];
  const {stdout, status} = spawnSync('lame', args, {input: wav, maxBuffer: 1 << 26});
  if (status !== 0) throw new Error(`lame ended with ${status}`);
  const {pcm} = await decodeAudio(new Uint8Array(stdout));
  return {samples: pcm.channels[0], sampleRateHz: pcm.sampleRateHz};
}

/** Once at a low sample rate: nothing above half of it is left. */
export function narrow({take}, {throughHz}) {
  return resample(resample(take, throughHz), take.sampleRateHz);
}
