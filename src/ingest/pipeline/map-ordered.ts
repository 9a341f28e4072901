/**
 * Runs `work` on up to `concurrency` items of `source` at once and gives the results in the order of the items, each as
 * soon as it and all before it are there. Nothing more is taken from `source` meanwhile, so a slow consumer holds the
 * producer back. The first failure ends it.
 */
export async function* mapOrdered<Item, Result>(
  source: AsyncIterable<Item>,
  { concurrency, work }: { concurrency: number; work: (item: Item) => Promise<Result> },
): AsyncGenerator<Result> {
  const iterator = source[Symbol.asyncIterator]()
  const underWay: Promise<Result>[] = []
  let pull: Promise<IteratorResult<Item>> | undefined
  let isDone = false
  try {
    while (!isDone || underWay.length > 0) {
      if (!isDone && underWay.length < concurrency) pull ??= expectFailure(iterator.next())
      const event = await firstOf(underWay[0], pull)
      if (event === 'result') {
        const result = await underWay[0]
        underWay.shift()
        yield result as Result
      } else if (pull !== undefined) {
        const next = await pull
        pull = undefined
        if (next.done) isDone = true
        else underWay.push(expectFailure(work(next.value)))
      }
    }
  } finally {
    await iterator.return?.()
  }
}

/** Which of the two is settled first; the result, if both are. */
function firstOf(result: Promise<unknown> | undefined, pull: Promise<unknown> | undefined): Promise<'result' | 'item'> {
  const settled = <Name>(promise: Promise<unknown>, name: Name) =>
    promise.then(
      () => name,
      () => name,
    )
  const contenders = [
    ...(result === undefined ? [] : [settled(result, 'result' as const)]),
    ...(pull === undefined ? [] : [settled(pull, 'item' as const)]),
  ]
  return Promise.race(contenders)
}

/** A failure is reported where its turn comes; until then it must not count as unhandled. */
function expectFailure<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}
