import type {WavEncoding} from './wav-header.js';

/** Reads one sample at a byte offset; full scale is ±1. */
export type SampleReader = (view: DataView, offsetBytes: number) => number;

/** A reader for every encoding. Integers are divided by 2^(bits−1), so that −1 is reached and +1 is not. */
export const sampleReaders: Readonly<Record<WavEncoding, SampleReader>> = {
  'pcm-u8': (view, offset) => (view.getUint8(offset) - 128) / 128,
  'pcm-s16': (view, offset) => view.getInt16(offset, true) / 32_768,
  'pcm-s24': (view, offset) => ((view.getInt8(offset + 2) << 16) | view.getUint16(offset, true)) / 8_388_608,
  'pcm-s32': (view, offset) => view.getInt32(offset, true) / 2_147_483_648,
  'float-32': (view, offset) => view.getFloat32(offset, true),
  'float-64': (view, offset) => view.getFloat64(offset, true),
  'a-law': (view, offset) => aLaw[view.getUint8(offset)] ?? 0,
  'mu-law': (view, offset) => muLaw[view.getUint8(offset)] ?? 0,
};

/** ITU-T G.711, A-law: even bits inverted, sign, 3 bits of segment, 4 of step; 13 bits, scaled to 16. */
const aLaw = Float32Array.from({length: 256}, (_, code) => {
  const bits = code ^ 0x55;
  const segment = (bits >> 4) & 7;
  const step = ((bits & 15) << 4) + 8;
  const magnitude = segment === 0 ? step : (step + 256) << (segment - 1);
  return (bits & 128 ? magnitude : -magnitude) / 32_768;
});

/** ITU-T G.711, µ-law: all bits inverted, bias 132; 14 bits, scaled to 16. */
const muLaw = Float32Array.from({length: 256}, (_, code) => {
  const bits = ~code & 255;
  const magnitude = ((((bits & 15) << 3) + 132) << ((bits >> 4) & 7)) - 132;
  return (bits & 128 ? -magnitude : magnitude) / 32_768;
});
