/** `count` of the items, evenly from the first to the last, in their order; all of them where there are no more. */
export function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  // The middles of `count` equal parts.
  return Array.from({length: count}, (_, part) => items[Math.floor(((part + 0.5) * items.length) / count)] as Item);
}
