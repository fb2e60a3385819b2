/** Works on items in their order, `count` at a time, until there are none or the signal fires. Throws the first error. */
export async function sideBySide<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  {count, signal}: {readonly count: number; readonly signal: AbortSignal},
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      signal.throwIfAborted();
      await work(next.value);
    }
  };
  await Promise.all(Array.from({length: count}, lane));
}
