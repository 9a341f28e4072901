import type { Digester } from '../../../../src/digest/digester.ts'
import { SECOND_MS } from '../../../../src/domain/timestamp.ts'
import type { ManualClock } from '../../../support/manual-clock.ts'

/** Ticks to the end, moving the clock on whenever delivery waits. Also ends when `until` resolves. */
export async function tickThroughPauses(
  digester: Digester,
  clock: ManualClock,
  until: Promise<void> = new Promise(() => undefined),
): Promise<void> {
  let isOver = false
  const over = Promise.race([digester.tick(), until]).finally(() => {
    isOver = true
  })
  while (!isOver) {
    if (clock.sleeping > 0) await clock.advance(SECOND_MS)
    else await new Promise((resolve) => setImmediate(resolve))
  }
  await over
}
