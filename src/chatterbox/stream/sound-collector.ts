import {audioError} from '../../audio/audio-error.js';
import {mixToMono} from '../../audio/mix-to-mono.js';
import type {MonoPcm} from '../../audio/pcm.js';
import {sniffAudio} from '../../audio/sniff-audio.js';
import {decodeWav} from '../../audio/wav/decode-wav.js';
import {sampleReaders} from '../../audio/wav/sample-readers.js';
import type {WavEncoding} from '../../audio/wav/wav-header.js';
import {joinArrays} from '../../base/join-arrays.js';
import {GrowingBytes} from './growing-bytes.js';
import {guessForm, type SampleForm, sampleSizeBytes} from './sample-form.js';

/** What a server says of the samples that it sends, as far as it does. */
export type StatedSound = {
  readonly form: SampleForm | undefined;
  readonly sampleRateHz: number | undefined;
  /** Of the whole. */
  readonly seconds: number | undefined;
};

/** ChatterBox's own rate. */
const usualRateHz = 24_000;

/**
 * Sound that comes in chunks, each of them a whole WAV, or bare samples, or bare samples behind one WAV whose header then holds for all.
 * What it is shows in what comes. Everything throws AUDIO_UNREADABLE for chunks that do not fit together.
 */
export class SoundCollector {
  readonly #parts: Float32Array[] = [];
  readonly #bare = new GrowingBytes();
  #wav: {readonly encoding: WavEncoding; readonly sampleRateHz: number} | undefined;
  #sizeBytes = 0;

  /** Of all chunks. */
  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  add(chunk: Uint8Array): void {
    this.#sizeBytes += chunk.length;
    if (sniffAudio(chunk) === 'wav') this.#addWav(chunk);
    else this.#bare.add(chunk);
  }

  /** The whole sound. It must be as long as was said, and end with a whole sample. */
  finish(stated: StatedSound): MonoPcm {
    const sampleRateHz = this.#wav?.sampleRateHz ?? stated.sampleRateHz ?? usualRateHz;
    if (this.#bare.length > 0) {
      const bytes = this.#bare.all();
      this.#parts.push(readSamples(bytes, this.#bareForm(stated, sampleRateHz)));
    }
    const samples = joinArrays(this.#parts.length === 0 ? [new Float32Array(0)] : this.#parts);
    requireSeconds(samples.length / sampleRateHz, stated.seconds);
    return {samples, sampleRateHz};
  }

  #addWav(chunk: Uint8Array): void {
    if (this.#bare.length > 0) throw malformed('a WAV came in the middle of bare samples');
    const {pcm, encoding} = decodeWav(chunk);
    const {samples, sampleRateHz} = mixToMono(pcm);
    if (this.#wav !== undefined && this.#wav.sampleRateHz !== sampleRateHz) {
      throw malformed(`a chunk of ${sampleRateHz} Hz came after one of ${this.#wav.sampleRateHz} Hz`);
    }
    this.#wav = {encoding, sampleRateHz};
    this.#parts.push(samples);
  }

  #bareForm({form, seconds}: StatedSound, sampleRateHz: number): SampleForm {
    const encoding = this.#wav?.encoding;
    if (encoding !== undefined) {
      if (encoding === 'float-32' || encoding === 'pcm-s16') return encoding;
      throw malformed(`bare samples came after a WAV of ${encoding}`);
    }
    if (form !== undefined) return form;
    const fitting = (['float-32', 'pcm-s16'] as const).filter(
      one => seconds !== undefined && isAbout(this.#bare.length / sampleSizeBytes[one] / sampleRateHz, seconds),
    );
    const [only] = fitting;
    return only !== undefined && fitting.length === 1 ? only : guessForm(this.#bare.all());
  }
}

function readSamples(bytes: Uint8Array, form: SampleForm): Float32Array {
  const size = sampleSizeBytes[form];
  if (bytes.length % size !== 0) {
    throw audioError('truncated', `it is cut: ${bytes.length} bytes are no whole number of samples (${form})`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = sampleReaders[form];
  return Float32Array.from({length: bytes.length / size}, (_, index) => read(view, index * size));
}

/** Servers round what they tell to hundredths. */
function isAbout(seconds: number, stated: number): boolean {
  return Math.abs(seconds - stated) <= Math.max(0.05, 0.02 * stated);
}

function requireSeconds(seconds: number, stated: number | undefined): void {
  if (stated === undefined || seconds >= stated || isAbout(seconds, stated)) return;
  throw audioError('truncated', `it is cut: ${stated} s of speech were announced, and ${seconds.toFixed(2)} s came`);
}

function malformed(why: string): Error {
  return audioError('malformed', why);
}
