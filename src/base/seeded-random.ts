import {sha256} from './content-id.js';

/** A source of numbers in [0, 1). `Math.random` is one. */
export type Random = () => number;

/**
 * A repeatable source of numbers in [0, 1) (mulberry32, Tommy Ettinger): for choosing and shuffling, not for secrets.
 * The same seed gives the same sequence on every machine.
 */
export function seededRandom(seed: string | number): Random {
  let state = Number.parseInt(sha256(String(seed)).slice(0, 8), 16);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
