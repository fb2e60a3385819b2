import {encodeWav} from '../../audio/encode-wav.js';
import {toPcmBytes} from '../../audio/to-pcm-bytes.js';
import {wavStreamHeader} from '../../audio/wav-stream-header.js';
import {writeFileDurably} from '../../io/durable-file.js';
import {joinSamples} from './join-samples.js';

/** Where spoken sound goes, sentence by sentence. */
export interface SoundSink {
  /** Called once, before the first sound. */
  start(sampleRateHz: number): Promise<void>;
  write(samples: Int16Array): Promise<void>;
  /** All is there; waits until it is written or played. */
  finish(): Promise<void>;
  /** Nothing more comes, and nothing half is left. */
  abandon(): Promise<void>;
}

/** A WAV file that is there whole at the end, or not at all. Throws DISK_FULL, DISK_FAILED. */
export function wavFileSink(path: string): SoundSink {
  const pieces: Int16Array[] = [];
  let rateHz = 0;
  return {
    async start(sampleRateHz) {
      rateHz = sampleRateHz;
    },
    async write(samples) {
      pieces.push(samples);
    },
    finish: () => writeFileDurably(path, encodeWav(joinSamples(pieces), rateHz)),
    async abandon() {},
  };
}

/** Bytes as they come, with the header of a WAV of unknown length before them, or raw: 16 bits, little-endian, one channel. */
export function byteSink(write: (bytes: Uint8Array) => Promise<void>, isRaw: boolean): SoundSink {
  return {
    start: async sampleRateHz => (isRaw ? undefined : write(wavStreamHeader(sampleRateHz))),
    write: samples => write(toPcmBytes(samples)),
    async finish() {},
    async abandon() {},
  };
}
