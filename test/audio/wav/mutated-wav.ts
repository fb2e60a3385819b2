import fc from 'fast-check';
import {dataChunk, formatChunk, int16, riffBytes} from './wav-bytes.js';

const sizes = [0, 1, 7, 8, 15, 16, 17, 36, 40, 255, 256, 65_535, 0x7fffffff, 0x80000000, 0xfffffff7, 0xffffffff];

/** One change to a file: bytes overwritten, a size field set to an odd value, a cut, a repeat or an insertion. */
const mutation = fc.oneof(
  {weight: 3, arbitrary: fc.record({kind: fc.constant('byte' as const), at: fc.nat(400), value: fc.nat(255)})},
  {
    weight: 3,
    arbitrary: fc.record({kind: fc.constant('size' as const), at: fc.nat(120), value: fc.constantFrom(...sizes)}),
  },
  {weight: 1, arbitrary: fc.record({kind: fc.constant('cut' as const), at: fc.nat(400)})},
  {weight: 1, arbitrary: fc.record({kind: fc.constant('repeat' as const), at: fc.nat(400), value: fc.nat(100)})},
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('insert' as const),
      at: fc.nat(400),
      bytes: fc.uint8Array({maxLength: 50}),
    }),
  },
);

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

const codecs = [
  {tag: 1, bits: 8},
  {tag: 1, bits: 16},
  {tag: 1, bits: 24},
  {tag: 1, bits: 32},
  {tag: 3, bits: 32},
  {tag: 3, bits: 64},
  {tag: 6, bits: 8},
  {tag: 7, bits: 8},
  {tag: 85, bits: 16},
  {tag: 1, bits: 64},
];

const format = fc
  .record({
    codec: fc.constantFrom(...codecs),
    channels: fc.oneof({weight: 3, arbitrary: fc.constant(1)}, {weight: 2, arbitrary: fc.integer({min: 0, max: 9})}),
    rateHz: fc.constantFrom(8000, 16_000, 22_050, 24_000, 44_100, 48_000, 192_000, 768_000),
    isExtensible: fc.boolean(),
  })
  .map(({codec, ...rest}) => ({...codec, ...rest}));

const chunk = fc.record({
  id: fc.constantFrom('LIST', 'fact', 'bext', 'junk', 'PEAK', 'cue ', 'RIFF', 'data', 'fmt '),
  content: fc.uint8Array({maxLength: 60}),
  isUnpadded: fc.boolean(),
});

/** WAVs of every format with chunks around the samples, changed in up to six places: what a broken or hostile server may send. */
export const mutatedWav: fc.Arbitrary<Uint8Array> = fc
  .record({
    format,
    before: fc.array(chunk, {maxLength: 2}),
    samples: fc.array(fc.integer({min: -32_768, max: 32_767}), {maxLength: 60}),
    after: fc.array(chunk, {maxLength: 2}),
    copies: fc.integer({min: 1, max: 3}),
    mutations: fc.array(mutation, {maxLength: 6}),
  })
  .map(({format: shape, before, samples, after, copies, mutations}) => {
    const one = riffBytes([...before, formatChunk(shape), dataChunk(int16(samples)), ...after]);
    return mutations.reduce(mutate, Uint8Array.from(Array.from({length: copies}, () => [...one]).flat()));
  });

function mutate(bytes: Uint8Array, change: Mutation): Uint8Array {
  const at = Math.min(change.at, bytes.length);
  const head = bytes.subarray(0, at);
  switch (change.kind) {
    case 'cut':
      return head.slice();
    case 'repeat':
      return Uint8Array.from([...head, ...bytes.subarray(at, at + change.value), ...bytes.subarray(at)]);
    case 'insert':
      return Uint8Array.from([...head, ...change.bytes, ...bytes.subarray(at)]);
    case 'byte':
      return bytes.map((byte, index) => (index === at ? change.value : byte));
    case 'size': {
      const changed = bytes.slice();
      if (at + 4 <= changed.length) new DataView(changed.buffer).setUint32(at, change.value, true);
      return changed;
    }
  }
}
