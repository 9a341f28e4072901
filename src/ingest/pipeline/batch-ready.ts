/**
 * Groups items that are there already: a batch ends when it is full, or when the next item would have to be waited for.
 * Batches grow by themselves while the consumer is slow and stay small while the producer is.
 */
export async function* batchReady<Item>(
  source: AsyncIterable<Item>,
  { maxItems, maxWeight, weigh }: { maxItems: number; maxWeight: number; weigh: (item: Item) => number },
): AsyncGenerator<readonly Item[]> {
  const iterator = source[Symbol.asyncIterator]()
  let batch: Item[] = []
  let weight = 0
  try {
    let pull = iterator.next()
    for (;;) {
      if (batch.length > 0 && !(await isSettledSoon(pull))) {
        yield batch
        batch = []
        weight = 0
      }
      const next = await pull
      if (next.done) break
      pull = iterator.next()
      batch.push(next.value)
      weight += weigh(next.value)
      if (batch.length < maxItems && weight < maxWeight) continue
      yield batch
      batch = []
      weight = 0
    }
    if (batch.length > 0) yield batch
  } finally {
    await iterator.return?.()
  }
}

function isSettledSoon(promise: Promise<unknown>): Promise<boolean> {
  const settled = promise.then(
    () => true,
    () => true,
  )
  return Promise.race([settled, new Promise<boolean>((resolve) => setImmediate(resolve, false))])
}
