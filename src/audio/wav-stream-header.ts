import {encodeWav} from './encode-wav.js';

/**
 * The 44 bytes before 16-bit samples of one channel whose number is not known yet: both sizes say 0xFFFFFFFF, "to the end", as
 * programs that stream WAV into a pipe write them.
 */
export function wavStreamHeader(sampleRateHz: number): Uint8Array {
  const header = encodeWav(new Int16Array(0), sampleRateHz);
  const view = new DataView(header.buffer);
  view.setUint32(4, 0xffff_ffff, true);
  view.setUint32(40, 0xffff_ffff, true);
  return header;
}
