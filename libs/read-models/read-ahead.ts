/**
 * Prepares the next item while the caller is busy with the one before: the log is read and decoded while Postgres writes.
 * Whoever stops early must first end the source, for an item may be on its way.
 */
export async function* readAhead<Item, Prepared>(
  source: AsyncIterable<Item>,
  prepare: (item: Item) => Promise<Prepared>,
): AsyncGenerator<Prepared, void> {
  const items = source[Symbol.asyncIterator]();
  const take = async (): Promise<{ prepared: Prepared } | undefined> => {
    const taken = await items.next();
    return taken.done === true ? undefined : { prepared: await prepare(taken.value) };
  };
  let ahead = take();
  try {
    for (let taken = await ahead; taken !== undefined; taken = await ahead) {
      ahead = take();
      ahead.catch(() => {}); // It is thrown where it is awaited; until then Node must not take it for unhandled.
      yield taken.prepared;
    }
  } finally {
    ahead.catch(() => {});
  }
}
