import {walkFolder} from '../io/walk-folder.js';
import {clipFileName} from './layout.js';

/** The clips in a folder by their numbers, and what else is there. */
export type ClipList = {
  readonly numbers: NumberSet;
  /** Names of no clip with a number up to the highest, in order. */
  readonly strangers: readonly string[];
};

/** Lists the clips in a folder up to a highest number. A folder may hold a million. */
export async function listClips(folder: string, highest: number): Promise<ClipList> {
  const numbers = new NumberSet(highest);
  const strangers: string[] = [];
  await walkFolder(folder, (name, isFile) => {
    const number = Number(/^voice_(\d{5,})\.wav$/.exec(name)?.[1] ?? 0);
    const isClip = isFile && number > 0 && number <= highest && clipFileName(number) === name;
    if (isClip) numbers.add(number);
    else strangers.push(name);
  });
  return {numbers, strangers: strangers.sort()};
}

/** Some of the numbers from 0 to a highest, in one bit each. */
export class NumberSet {
  readonly #words: Uint32Array;

  constructor(highest: number) {
    this.#words = new Uint32Array((highest >>> 5) + 1);
  }

  add(number: number): void {
    this.#set(number, this.#word(number) | bitOf(number));
  }

  has(number: number): boolean {
    return (this.#word(number) & bitOf(number)) !== 0;
  }

  /** Takes a number out. True where it was in. */
  delete(number: number): boolean {
    const isIn = this.has(number);
    this.#set(number, this.#word(number) & ~bitOf(number));
    return isIn;
  }

  *[Symbol.iterator](): Generator<number> {
    for (let number = 0; number < this.#words.length * 32; number += 1) if (this.has(number)) yield number;
  }

  #word(number: number): number {
    return this.#words[number >>> 5] ?? 0;
  }

  #set(number: number, word: number): void {
    this.#words[number >>> 5] = word;
  }
}

function bitOf(number: number): number {
  return 1 << (number & 31);
}
