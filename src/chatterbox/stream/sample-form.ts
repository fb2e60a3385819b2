/** How samples without a header are written, little-endian. */
export type SampleForm = 'float-32' | 'pcm-s16';

export const sampleSizeBytes: Readonly<Record<SampleForm, number>> = {'float-32': 4, 'pcm-s16': 2};

/** The form that a server names (`float32`, `f32le`, `pcm_s16le`, `int16`); undefined for names that say nothing. */
export function namedForm(name: string | undefined): SampleForm | undefined {
  if (name === undefined) return undefined;
  if (/f(loat)?_?32/i.test(name)) return 'float-32';
  return /(int|s|i|pcm_?)16/i.test(name) ? 'pcm-s16' : undefined;
}

/** Speech as floats hardly holds a value outside of these; what 16-bit samples look like when they are read as floats does. */
const leastFloat = 1e-15;
const mostFloat = 64;
const mostStrange = 0.01;

/**
 * What bytes of samples are, where nothing says so. Read as floats, two 16-bit samples of speech are NaN, or as good as nothing: the
 * later one is the exponent. Bytes of zeros alone are taken as floats.
 */
export function guessForm(bytes: Uint8Array): SampleForm {
  if (bytes.length % 4 !== 0) return 'pcm-s16';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sounding = 0;
  let strange = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const size = Math.abs(view.getFloat32(at, true));
    if (size === 0) continue;
    sounding += 1;
    if (!(size >= leastFloat && size <= mostFloat)) strange += 1;
  }
  return strange <= mostStrange * sounding ? 'float-32' : 'pcm-s16';
}
