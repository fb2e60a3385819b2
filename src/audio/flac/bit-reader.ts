import {flacError} from './flac-error.js';

/** Reads bits, the highest of a byte first. Throws AUDIO_UNREADABLE `truncated` where the bytes end before what is read. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #byte: number;
  /** Of the byte at `#byte`, those that are read already. */
  #bit = 0;

  constructor(bytes: Uint8Array, fromByte: number) {
    this.#bytes = bytes;
    this.#byte = fromByte;
  }

  /** The next byte that is not begun. */
  get position(): number {
    return this.#bit === 0 ? this.#byte : this.#byte + 1;
  }

  /** 0 to 32 bits as a whole number ≥ 0. */
  read(count: number): number {
    let value = 0;
    let left = count;
    while (left > 0) {
      const taken = Math.min(left, 8 - this.#bit);
      const byte = this.#current();
      const bits = (byte >> (8 - this.#bit - taken)) & ((1 << taken) - 1);
      value = value * 2 ** taken + bits;
      this.#forward(taken);
      left -= taken;
    }
    return value;
  }

  /** 1 to 32 bits in two's complement. */
  readSigned(count: number): number {
    const value = this.read(count);
    return value >= 2 ** (count - 1) ? value - 2 ** count : value;
  }

  /** How many zeros stand before the next one, which is read too. */
  readUnary(): number {
    let zeros = 0;
    for (;;) {
      const rest = (this.#current() << this.#bit) & 0xff;
      if (rest !== 0) {
        const more = Math.clz32(rest) - 24;
        this.#forward(more + 1);
        return zeros + more;
      }
      zeros += 8 - this.#bit;
      this.#forward(8 - this.#bit);
    }
  }

  /** Passes over what is left of a byte that is begun. */
  align(): void {
    if (this.#bit > 0) this.#forward(8 - this.#bit);
  }

  #current(): number {
    const byte = this.#bytes[this.#byte];
    if (byte === undefined) throw flacError('truncated', 'it is cut in the middle of a frame');
    return byte;
  }

  /** Never beyond the byte. */
  #forward(bits: number): void {
    this.#bit += bits;
    if (this.#bit < 8) return;
    this.#bit = 0;
    this.#byte += 1;
  }
}
