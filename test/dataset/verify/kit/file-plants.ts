import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {cleanTexts, hum} from './clean-set.js';
import type {Plant} from './plant.js';
import {floatBytes, int16Bytes, type WavClaims, wavBytes} from './wav-bytes.js';

const clip = 7;
const samples = (): Float32Array => hum(cleanTexts[clip] ?? '', clip);
const pcm = (): Buffer => int16Bytes(samples());

/** Faults of an audio file as a file, each in the eighth clip. */
export const filePlants: readonly Plant[] = [
  {rule: 'empty-file', plant: file(() => Buffer.alloc(0))},
  {rule: 'not-audio', how: 'JSON', plant: file(() => Buffer.from('{"detail": "Internal Server Error"}'))},
  {
    rule: 'not-audio',
    how: 'HTML',
    plant: file(() => Buffer.from('<!DOCTYPE html><html><body>502 Bad Gateway</body></html>')),
  },
  {rule: 'not-audio', how: 'text', plant: file(() => Buffer.from('Not Found, sorry about that.'))},
  {rule: 'not-audio', how: 'zeros', plant: file(() => Buffer.alloc(4096))},
  {rule: 'other-format', how: 'FLAC', plant: file(() => Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(200)]))},
  {rule: 'other-format', how: 'Ogg', plant: file(() => Buffer.concat([Buffer.from('OggS'), Buffer.alloc(200)]))},
  {rule: 'other-format', how: 'MP3', plant: file(() => Buffer.concat([Buffer.from('ID3\u0004'), Buffer.alloc(200)]))},
  {rule: 'unknown-codec', how: 'ADPCM', plant: claims({formatTag: 17, bitsPerSample: 4, blockAlignBytes: 256})},
  {rule: 'unknown-codec', how: 'a rate of 0', plant: claims({sampleRateHz: 0})},
  {rule: 'cut-file', how: 'in the samples', plant: file(old => old.subarray(0, old.length >> 1))},
  {rule: 'cut-file', how: 'in the header', plant: file(old => old.subarray(0, 30))},
  {
    rule: 'cut-file',
    how: 'a header that promises more',
    plant: claims({dataSizeBytes: 1_000_000, riffSizeBytes: 1_000_036}),
  },
  {
    rule: 'wrong-header',
    how: 'half of the samples',
    plant: file(() => wavBytes(pcm(), {dataSizeBytes: (pcm().length >> 2) << 1})),
  },
  {rule: 'wrong-header', how: 'a frame that does not fit', plant: claims({blockAlignBytes: 4})},
  {rule: 'wrong-header', how: 'no channel', plant: claims({channelCount: 0, blockAlignBytes: 2})},
  {
    rule: 'wrong-header',
    how: 'no data chunk',
    plant: file(old => Buffer.from(old.toString('latin1').replace('data', 'LIST'), 'latin1')),
  },
  {rule: 'several-headers', plant: file(old => Buffer.concat([old, old])), also: ['speech-rate-outlier']},
  {rule: 'zero-size-header', plant: claims({dataSizeBytes: 0, riffSizeBytes: 0})},
  {rule: 'streamed-header', how: '0xFFFFFFFF', plant: claims({dataSizeBytes: 0xffff_ffff, riffSizeBytes: 0xffff_ffff})},
  {rule: 'streamed-header', how: '0x7FFFFFFF', plant: claims({dataSizeBytes: 0x7fff_ffff, riffSizeBytes: 0x7fff_ffff})},
  {rule: 'odd-header', how: 'bytes per second', plant: claims({byteRate: 48_000})},
  {
    rule: 'odd-header',
    how: 'half a sample at the end',
    plant: file(() => wavBytes(Buffer.concat([pcm(), Buffer.from([7])]))),
  },
  {
    rule: 'odd-header',
    how: 'bytes behind the samples',
    plant: file(old => Buffer.concat([old, Buffer.from([1, 2, 3, 4, 5, 6])])),
  },
  {rule: 'no-samples', plant: file(() => wavBytes(Buffer.alloc(0)))},
  {rule: 'too-few-samples', plant: file(() => wavBytes(pcm().subarray(0, 384 * 2)))},
  {rule: 'not-16-bit', how: '8 bits', plant: file(() => wavBytes(eightBits(), {bitsPerSample: 8}))},
  {rule: 'not-16-bit', how: '24 bits', plant: file(() => wavBytes(twentyFourBits(), {bitsPerSample: 24}))},
  {
    rule: 'not-16-bit',
    how: 'A-law',
    plant: file(() => wavBytes(aLaw(), {formatTag: 6, bitsPerSample: 8})),
    also: ['level-outlier'],
  },
  {rule: 'float-samples', plant: file(() => wavBytes(floatBytes(samples()), {formatTag: 3, bitsPerSample: 32}))},
  {rule: 'not-mono', plant: file(() => wavBytes(stereo(), {channelCount: 2}))},
  {rule: 'wrong-sample-rate', how: '24 kHz', plant: claims({sampleRateHz: 24_000})},
  {
    rule: 'mixed-sample-rates',
    plant: set => {
      for (const index of cleanTexts.keys()) if (index % 3 === 0) setRate(set.wav(index), 24_000);
      return undefined;
    },
  },
  {
    rule: 'unusual-sample-rate',
    plant: set => {
      for (const index of cleanTexts.keys()) setRate(set.wav(index), 24_000);
      return undefined;
    },
  },
  {
    rule: 'not-a-file',
    how: 'a folder',
    plant: set => {
      rmSync(set.wav(clip));
      mkdirSync(set.wav(clip));
      return undefined;
    },
  },
  {
    rule: 'not-a-file',
    how: 'a pipe',
    plant: set => {
      rmSync(set.wav(clip));
      execFileSync('mkfifo', [set.wav(clip)]);
      return undefined;
    },
  },
  ...(process.getuid?.() === 0
    ? []
    : [{rule: 'unreadable-audio', plant: set => chmodSync(set.wav(clip), 0) as undefined} satisfies Plant]),
];

function file(change: (old: Buffer) => Buffer): Plant['plant'] {
  return set => writeFileSync(set.wav(clip), change(readFileSync(set.wav(clip)))) as undefined;
}

function claims(values: WavClaims): Plant['plant'] {
  return file(() => wavBytes(pcm(), values));
}

function setRate(path: string, rateHz: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt32LE(rateHz, 24);
  bytes.writeUInt32LE(rateHz * 2, 28);
  writeFileSync(path, bytes);
}

function stereo(): Buffer {
  const left = pcm();
  return Buffer.concat(
    Array.from({length: left.length / 2}, (_none, index) => left.subarray(index * 2, index * 2 + 2)).flatMap(frame => [
      frame,
      frame,
    ]),
  );
}

function eightBits(): Buffer {
  return Buffer.from(samples().map(sample => 128 + Math.round(sample * 127)));
}

function twentyFourBits(): Buffer {
  const bytes = Buffer.alloc(samples().length * 3);
  for (const [index, sample] of samples().entries()) bytes.writeIntLE(Math.round(sample * 8_388_607), index * 3, 3);
  return bytes;
}

/** Loud words: a code for +0.25 or so by the sign of the sample, the faintest code in the gaps. */
function aLaw(): Buffer {
  return Buffer.from(samples().map(sample => (Math.abs(sample) < 0.01 ? 0xd5 : sample > 0 ? 0xba : 0x3a)));
}
