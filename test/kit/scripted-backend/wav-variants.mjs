// WAV files as servers really send them, sound and header both.
import {randomOf, speechLike, speechRateHz} from './speech-like.mjs';

/**
 * The bytes of a speech answer.
 * @param {string} variant
 * @param {{input: string, voice: string, seed: number}} what
 * @returns {Buffer}
 */
export function wavOf(variant, what) {
  const make = variants[variant];
  if (make === undefined) throw new Error(`no such WAV variant: ${variant}`);
  return make(what);
}

const speech = what => speechLike(what);

/** @type {Record<string, (what: {input: string, voice: string, seed: number}) => Buffer>} */
const variants = {
  pcm16: what => wavFile({channels: [speech(what)]}),
  pcm8: what => wavFile({channels: [speech(what)], bits: 8}),
  pcm24: what => wavFile({channels: [speech(what)], bits: 24}),
  pcm32: what => wavFile({channels: [speech(what)], bits: 32}),
  float32: what => wavFile({channels: [speech(what)], bits: 32, isFloat: true}),
  float64: what => wavFile({channels: [speech(what)], bits: 64, isFloat: true}),
  extensible: what => wavFile({channels: [speech(what)], isExtensible: true}),
  list: what => wavFile({channels: [speech(what)], list: 'Lavf60.16.100'}),
  stereo: what => wavFile({channels: [speech(what), speech(what).map(sample => sample * 0.5)]}),
  44100: what => wavFile({channels: [stretched(speech(what), 44_100)], rateHz: 44_100}),
  48000: what => wavFile({channels: [stretched(speech(what), 48_000)], rateHz: 48_000}),
  8000: what => wavFile({channels: [stretched(speech(what), 8_000)], rateHz: 8_000}),
  'placeholder-ffffffff': what => wavFile({channels: [speech(what)], sizes: 0xffff_ffff}),
  'placeholder-7fffffff': what => wavFile({channels: [speech(what)], sizes: 0x7fff_ffff}),
  'placeholder-0': what => wavFile({channels: [speech(what)], sizes: 0}),
  'placeholder-2e9': what => wavFile({channels: [speech(what)], sizes: 2_000_000_000}),
  truncated: what => cut(wavFile({channels: [speech(what)]}), 0.6),
  'riff-in-data': what => headerPerChunk(speech(what)),
  alaw: what => wavFile({channels: [speech(what)], tag: 6, bits: 8}),
  silent: what => wavFile({channels: [new Float32Array(speech(what).length)]}),
  clipped: what => wavFile({channels: [speech(what).map(sample => Math.max(-1, Math.min(1, sample * 9)))]}),
  nan: what => wavFile({channels: [withNan(speech(what))], bits: 32, isFloat: true}),
  noise: what => wavFile({channels: [noise(what, 40)]}),
  'too-short': what => wavFile({channels: [speechLike({...what, seconds: 0.1})]}),
  'too-long': what => wavFile({channels: [speechLike({...what, seconds: 3 + what.input.length / 2})]}),
  empty: () => wavFile({channels: [new Float32Array(0)]}),
};

/** The samples of a speech answer as 16 bits: what its WAV of 16 bits holds. @param {any} body @returns {Int16Array} */
export function bareSamples(body) {
  const what = {input: String(body?.input ?? ''), voice: String(body?.voice ?? ''), seed: Number(body?.seed ?? 0)};
  const bytes = plainSamples(speech(what));
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
}

/** A WAV of 16-bit samples, or of the same as floats. @param {Int16Array} samples @param {boolean} isFloat @returns {Buffer} */
export function wavOfSamples(samples, isFloat) {
  const floats = Float32Array.from(samples, sample => sample / 32_768);
  if (isFloat) return wavFile({channels: [floats], bits: 32, isFloat});
  return wavFile({channels: [floats.map(sample => (sample * 32_768) / 32_767)]});
}

/**
 * @param {{channels: Float32Array[], rateHz?: number, bits?: number, isFloat?: boolean, isExtensible?: boolean,
 *   list?: string, sizes?: number, tag?: number}} file
 * @returns {Buffer}
 */
export function wavFile({
  channels,
  rateHz = speechRateHz,
  bits = 16,
  isFloat = false,
  isExtensible = false,
  list,
  sizes,
  tag,
}) {
  const data = samplesOf(channels, bits, isFloat);
  const formatTag = tag ?? (isFloat ? 3 : 1);
  const align = (channels.length * bits) / 8;
  const format = Buffer.alloc(isExtensible ? 40 : 16);
  format.writeUInt16LE(isExtensible ? 0xfffe : formatTag, 0);
  format.writeUInt16LE(channels.length, 2);
  format.writeUInt32LE(rateHz, 4);
  format.writeUInt32LE(rateHz * align, 8);
  format.writeUInt16LE(align, 12);
  format.writeUInt16LE(bits, 14);
  if (isExtensible) {
    format.writeUInt16LE(22, 16);
    format.writeUInt16LE(bits, 18);
    format.writeUInt32LE(4, 20);
    format.writeUInt16LE(formatTag, 24);
    Buffer.from('000000001000800000aa00389b71', 'hex').copy(format, 26);
  }
  const before = list === undefined ? Buffer.alloc(0) : listChunk(list);
  const formatChunk = chunk('fmt ', format);
  const head = Buffer.concat([Buffer.from('WAVE'), formatChunk, before]);
  const dataHead = Buffer.from('data\0\0\0\0', 'latin1');
  dataHead.writeUInt32LE(sizes ?? data.length, 4);
  const riff = Buffer.from('RIFF\0\0\0\0', 'latin1');
  riff.writeUInt32LE(sizes ?? head.length + 8 + data.length, 4);
  return Buffer.concat([riff, head, dataHead, data]);
}

function listChunk(software) {
  const text = Buffer.from(`${software}\0`);
  return chunk('LIST', Buffer.concat([Buffer.from('INFO'), chunk('ISFT', text)]));
}

function chunk(id, body) {
  const head = Buffer.alloc(8);
  head.write(id, 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

function samplesOf(channels, bits, isFloat) {
  if (channels.length === 1 && bits === 16) return plainSamples(channels[0]);
  const frames = channels[0].length;
  const size = bits / 8;
  const bytes = Buffer.alloc(frames * channels.length * size);
  let at = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    for (const samples of channels) {
      writeSample(bytes, at, samples[frame], bits, isFloat);
      at += size;
    }
  }
  return bytes;
}

/** The common case, quickly: benches ask for thousands. */
function plainSamples(samples) {
  const values = new Int16Array(samples.length);
  for (let index = 0; index < samples.length; index += 1) {
    values[index] = Math.round(Math.max(-1, Math.min(1, samples[index])) * 32_767);
  }
  return Buffer.from(values.buffer);
}

function writeSample(bytes, at, value, bits, isFloat) {
  if (isFloat) {
    if (bits === 64) bytes.writeDoubleLE(value, at);
    else bytes.writeFloatLE(value, at);
    return;
  }
  const clamped = Math.max(-1, Math.min(1, value));
  if (bits === 8) bytes.writeUInt8(Math.round(clamped * 127) + 128, at);
  else bytes.writeIntLE(Math.round(clamped * (2 ** (bits - 1) - 1)), at, bits / 8);
}

function stretched(samples, rateHz) {
  const length = Math.round((samples.length * rateHz) / speechRateHz);
  return Float32Array.from({length}, (_, index) => {
    const at = (index * speechRateHz) / rateHz;
    const low = Math.floor(at);
    const next = samples[Math.min(low + 1, samples.length - 1)];
    return samples[low] + (next - samples[low]) * (at - low);
  });
}

function withNan(samples) {
  samples[Math.floor(samples.length / 2)] = Number.NaN;
  return samples;
}

function noise({input, seed}, seconds) {
  const random = randomOf(`noise|${input}|${seed}`);
  return Float32Array.from({length: seconds * speechRateHz}, () => 0.4 * (2 * random() - 1));
}

/** As a server that wraps every chunk of a stream in a header of its own. */
function headerPerChunk(samples) {
  const half = Math.floor(samples.length / 2);
  return Buffer.concat([samples.subarray(0, half), samples.subarray(half)].map(part => wavFile({channels: [part]})));
}

function cut(bytes, fraction) {
  return bytes.subarray(0, 44 + 2 * Math.floor(((bytes.length - 44) * fraction) / 2));
}
