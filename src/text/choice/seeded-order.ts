import {sha256} from '../../base/content-id.js';

/**
 * The items in an order that the seed and their ids alone decide: the same on every machine, whatever order they came in.
 * Sorted by a hash of 53 bits, then by the id in code units.
 */
export function seededOrder<Item extends {readonly id: string}>(
  items: readonly Item[],
  seed: string | number,
): readonly Item[] {
  const start = Number.parseInt(sha256(String(seed)).slice(0, 8), 16);
  const hashes = Float64Array.from(items, ({id}) => hash53(id, start));
  const order = Uint32Array.from(items.keys()).sort(
    (a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || compare(items[a]?.id ?? '', items[b]?.id ?? ''),
  );
  return Array.from(order, at => items[at] as Item);
}

/** cyrb53 (bryc, public domain): two 32-bit hashes side by side. SHA-256 of 100,000 ids takes longer than choosing from them. */
function hash53(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
