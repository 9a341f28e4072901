import { setImmediate as nextTurn } from 'node:timers/promises'

/** How long a stretch of work may keep the event loop to itself: people wait for acknowledgements meanwhile. */
const MAX_STRETCH_MS = 15

/** `items.map(convert)`, letting everything else that is due run in between. */
export async function mapInTurns<Item, Result>(
  items: readonly Item[],
  convert: (item: Item, at: number) => Result,
): Promise<Result[]> {
  const results: Result[] = []
  let since = performance.now()
  for (const [at, item] of items.entries()) {
    results.push(convert(item, at))
    if (performance.now() - since < MAX_STRETCH_MS) continue
    await nextTurn()
    since = performance.now()
  }
  return results
}
