import type { Playground } from '../../src/playground/playground.ts'
import { WaitTimeoutError } from '../../src/playground/state/wait-for.ts'

/** Whoever has waited so long does something else; what was asked for is still owed. */
export const PATIENCE_MS = 120_000

/** Whether something came to be while somebody still waited for it. */
export async function comes(playground: Playground, probe: () => boolean): Promise<boolean> {
  try {
    return await playground.waitFor(probe, { timeoutMs: PATIENCE_MS })
  } catch (error) {
    if (error instanceof WaitTimeoutError) return false
    throw error
  }
}
