import {keyLength} from '../phrase-key.js';

/** What has been decided about a phrase. */
export type ClipState = 'pending' | 'kept' | 'rejected' | 'failed' | 'removed';

const states: readonly ClipState[] = ['pending', 'kept', 'rejected', 'failed', 'removed'];

/**
 * What is known of each phrase, in 28 bytes a phrase: a million fit in 36 MB, where a Map of their keys alone takes 144 MB.
 * Entries are counted from 0 in the order of their numbers.
 *
 * An entry is seven words of a chunk: four of the key, its number, the low word of the journal offset of its `number` record, and
 * flags: bits 0–2 the state, 3 seen in the phrase list, 4 decided by a person, 8–15 takes so far, 16–31 the high part of the offset
 * (a journal may have 2⁴⁸ bytes).
 */
export class ClipIndex {
  #chunks: Uint32Array[] = [];
  /** Open addressing: entry + 1, or 0 for a free slot. */
  #slots = new Int32Array(1024);
  #size = 0;
  readonly #counts: Record<ClipState, number> = {pending: 0, kept: 0, rejected: 0, failed: 0, removed: 0};

  /** How many entries there are, removed ones included. */
  get size(): number {
    return this.#size;
  }

  /** How many entries are in each state. */
  get counts(): Readonly<Record<ClipState, number>> {
    return this.#counts;
  }

  /** The number that the next phrase gets. */
  get nextNumber(): number {
    return this.#size === 0 ? 1 : this.number(this.#size - 1) + 1;
  }

  /** The entry of a key, or -1. Of a phrase that was removed and came again, the later entry. */
  find(key: string): number {
    const words = keyWords(key);
    const mask = this.#slots.length - 1;
    for (let slot = words[0] & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.#slots[slot] as number) - 1;
      if (entry < 0 || this.#hasKey(entry, words)) return entry;
    }
  }

  /** Adds an entry, pending. Its number must be higher than those before it. */
  add(key: string, number: number, offset: number): number {
    if ((this.#size + 1) * 2 > this.#slots.length) this.#growSlots();
    const entry = this.#size++;
    if (entry % chunkEntries === 0) this.#chunks.push(new Uint32Array(chunkEntries * wordsPerEntry));
    const [chunk, at] = this.#at(entry);
    chunk.set([...keyWords(key), number, offset % wordRange, Math.floor(offset / wordRange) << 16], at);
    this.#place(entry);
    this.#counts.pending += 1;
    return entry;
  }

  /** All keys in one: two datasets with the same have the same phrases, but for a chance of 2⁻¹²⁸. */
  keysDigest(): string {
    const words = [0, 0, 0, 0];
    for (let entry = 0; entry < this.#size; entry += 1) {
      for (let word = 0; word < 4; word += 1) words[word] = ((words[word] as number) ^ this.#word(entry, word)) >>> 0;
    }
    return words.map(word => word.toString(16).padStart(8, '0')).join('');
  }

  key(entry: number): string {
    const [chunk, at] = this.#at(entry);
    return Array.from(chunk.subarray(at, at + 4), word => word.toString(16).padStart(8, '0')).join('');
  }

  /** The entry of a number, or -1. */
  entryOf(number: number): number {
    let low = 0;
    let high = this.#size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.number(middle);
      if (found === number) return middle;
      if (found < number) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  number(entry: number): number {
    return this.#word(entry, 4);
  }

  /** Where the entry's `number` record begins in the journal, in bytes. */
  offset(entry: number): number {
    return this.#word(entry, 5) + (this.#word(entry, 6) >>> 16) * wordRange;
  }

  /** Another record has the text of the entry now. */
  setOffset(entry: number, offset: number): void {
    const [chunk, at] = this.#at(entry);
    chunk[at + 5] = offset % wordRange;
    this.#setFlags(entry, 0xffff_0000, Math.floor(offset / wordRange) << 16);
  }

  state(entry: number): ClipState {
    return states[this.#word(entry, 6) & 7] as ClipState;
  }

  setState(entry: number, state: ClipState, isByPerson = false): void {
    this.#counts[this.state(entry)] -= 1;
    this.#counts[state] += 1;
    this.#setFlags(entry, 0b1_0111, states.indexOf(state) | (isByPerson ? 0b1_0000 : 0));
  }

  isByPerson(entry: number): boolean {
    return (this.#word(entry, 6) & 0b1_0000) !== 0;
  }

  isInList(entry: number): boolean {
    return (this.#word(entry, 6) & 0b1000) !== 0;
  }

  /** Forgets which entries a list names: before another list is walked. */
  unmarkAll(): void {
    for (let entry = 0; entry < this.#size; entry += 1) this.#setFlags(entry, 0b1000, 0);
  }

  markInList(entry: number): void {
    this.#setFlags(entry, 0b1000, 0b1000);
  }

  takes(entry: number): number {
    return (this.#word(entry, 6) >>> 8) & 0xff;
  }

  /** At most 255. */
  setTakes(entry: number, takes: number): void {
    this.#setFlags(entry, 0xff00, Math.min(takes, 255) << 8);
  }

  #at(entry: number): [Uint32Array, number] {
    return [this.#chunks[Math.floor(entry / chunkEntries)] as Uint32Array, (entry % chunkEntries) * wordsPerEntry];
  }

  #word(entry: number, word: number): number {
    const [chunk, at] = this.#at(entry);
    return chunk[at + word] as number;
  }

  #setFlags(entry: number, mask: number, value: number): void {
    const [chunk, at] = this.#at(entry);
    chunk[at + 6] = ((chunk[at + 6] as number) & ~mask) | value;
  }

  #hasKey(entry: number, [a, b, c, d]: KeyWords): boolean {
    const [chunk, at] = this.#at(entry);
    return chunk[at] === a && chunk[at + 1] === b && chunk[at + 2] === c && chunk[at + 3] === d;
  }

  #place(entry: number): void {
    const [chunk, at] = this.#at(entry);
    const words = [chunk[at], chunk[at + 1], chunk[at + 2], chunk[at + 3]] as unknown as KeyWords;
    const mask = this.#slots.length - 1;
    let slot = words[0] & mask;
    while ((this.#slots[slot] as number) > 0 && !this.#hasKey((this.#slots[slot] as number) - 1, words)) {
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = entry + 1;
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let entry = 0; entry < this.#size; entry += 1) this.#place(entry);
  }
}

type KeyWords = readonly [number, number, number, number];

const wordsPerEntry = 7;
const chunkEntries = 1 << 14;
const wordRange = 2 ** 32;

function keyWords(key: string): KeyWords {
  if (key.length !== keyLength) throw new RangeError(`a key has ${keyLength} hex digits, not "${key}"`);
  return [keyWord(key, 0), keyWord(key, 8), keyWord(key, 16), keyWord(key, 24)];
}

/** Eight hex digits as a number. By hand, because a million keys are read at a start and `parseInt` wants a string of each word. */
function keyWord(key: string, from: number): number {
  let word = 0;
  for (let at = from; at < from + 8; at += 1) {
    const code = key.charCodeAt(at);
    // 0–9 are 0x30–0x39, a–f are 0x61–0x66.
    word = (word << 4) | ((code & 0xf) + (code > 0x39 ? 9 : 0));
  }
  return word >>> 0;
}
