/**
 * Waits for the first of the items: what goes wrong until then can still be told by the status of an answer. The rest comes when it is
 * asked for.
 */
export async function beginStream<T>(items: AsyncGenerator<T, void>): Promise<AsyncGenerator<T, void>> {
  const first = await items.next();
  return goOn(first, items);
}

async function* goOn<T>(first: IteratorResult<T, void>, items: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  try {
    if (!first.done) yield first.value;
    yield* items;
  } finally {
    await items.return();
  }
}
