import {toInt16} from '../../audio/to-int16.js';
import {toPcmBytes} from '../../audio/to-pcm-bytes.js';
import {infoChunk} from '../../audio/wav/info-chunk.js';
import {writeWavHeader} from '../../audio/wav/write-wav-header.js';
import {joinArrays} from '../../base/join-arrays.js';
import type {SpeechFormat} from '../../chatterbox/wire.js';
import {speechSampleRateHz} from '../../engines/speech-engine.js';
import type {WorkerPool} from '../../io/worker-pool.js';

/** Makes the bytes of one answer. */
export type SpeechWriter = {
  readonly contentType: string;
  /** The bytes of all parts at once, with their length where the format tells one. */
  whole(parts: readonly Float32Array[]): Promise<Uint8Array>;
  /** The same piece by piece: what it begins with, what each part adds, what it ends with. */
  begin(): Uint8Array;
  write(samples: Float32Array): Promise<Uint8Array>;
  end(): Promise<Uint8Array>;
  /** Lets go of what it holds. */
  drop(): void;
};

/** What a writer is made of. */
export type SpeechWriterParts = {
  /** Runs `backend/speech/worker.js`, in one thread. */
  readonly shapers: WorkerPool;
  /** Who made the speech, for the INFO chunk of a WAV. */
  readonly engineName: string;
};

/** Opens a writer of a format, for samples at the rate at which engines speak. */
export function openSpeechWriter(format: SpeechFormat, parts: SpeechWriterParts): SpeechWriter {
  return writers[format](parts);
}

const nothing = new Uint8Array(0);
const writers: Readonly<Record<SpeechFormat, (parts: SpeechWriterParts) => SpeechWriter>> = {
  wav: wavWriter,
  pcm: pcmWriter,
  mp3: mp3Writer,
};

function pcmOf(samples: Float32Array): Uint8Array {
  return toPcmBytes(toInt16(samples).samples);
}

/** Others have their turn between two parts: ten minutes of speech in one go would hold them up. */
async function pcmOfAll(parts: readonly Float32Array[]): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for (const part of parts) {
    if (all.length > 0) await new Promise(resolve => setImmediate(resolve));
    all.push(pcmOf(part));
  }
  return all;
}

function pcmWriter(): SpeechWriter {
  return {
    contentType: 'audio/pcm',
    whole: async parts => joinArrays(await pcmOfAll(parts)),
    begin: () => nothing,
    write: async samples => pcmOf(samples),
    end: async () => nothing,
    drop: () => {},
  };
}

function wavWriter({engineName}: SpeechWriterParts): SpeechWriter {
  const marks = infoChunk({ISFT: 'chatterpipe', ICMT: `Synthetic speech, made by a machine (engine: ${engineName})`});
  return {
    ...pcmWriter(),
    contentType: 'audio/wav',
    async whole(parts) {
      const data = joinArrays(await pcmOfAll(parts));
      const sizes = {dataSizeBytes: data.length, sizeBehindBytes: marks.length};
      return joinArrays([writeWavHeader({sampleRateHz: speechSampleRateHz, ...sizes}), data, marks]);
    },
    // Whatever stands behind samples of unknown length would be read as samples.
    begin: () => writeWavHeader({sampleRateHz: speechSampleRateHz, before: marks}),
  };
}

let mp3Count = 0;

function mp3Writer({shapers}: SpeechWriterParts): SpeechWriter {
  mp3Count += 1;
  const id = mp3Count;
  const sampleRateHz = speechSampleRateHz;
  const run = async (call: string, samples?: Float32Array): Promise<Uint8Array> =>
    (await shapers.run<object, {bytes: Uint8Array}>(call, {id, samples, sampleRateHz})).bytes;
  return {
    contentType: 'audio/mpeg',
    async whole(parts) {
      const first = await run('writeMp3', joinArrays(parts));
      return joinArrays([first, await run('endMp3')]);
    },
    begin: () => nothing,
    write: samples => run('writeMp3', samples),
    end: () => run('endMp3'),
    // It may be closed by now, with all that it held.
    drop: () => void shapers.run('dropMp3', {id}).catch(() => {}),
  };
}
