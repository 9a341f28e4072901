import { createPlayground } from '../../src/playground/create-playground.ts'
import { PLAYGROUND_LIMITS } from '../../src/playground/limits.ts'
import type { Playground } from '../../src/playground/playground.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { SPEED } from './fast-clock.ts'

const CHANNELS = 4
const PEOPLE = 40

/** Where people ask. */
export const DESKS: readonly string[] = Array.from({ length: CHANNELS }, (_, n) => `C0DESK${n}`)
/** Where digests are posted. */
export const BRIEFINGS: readonly string[] = Array.from({ length: CHANNELS }, (_, n) => `C0BRIEFING${n}`)
/** So many that nobody has asked too much. */
export const PERSONS: readonly string[] = Array.from({ length: PEOPLE }, (_, n) => `U0PERSON${n}`)

/** A playground on the soak's clock. It sends an event as often as it takes, and edits have no limit in its short minutes. */
export function openWorkspace(clock: Clock): Promise<Playground> {
  const callsPerMinute = Object.entries(PLAYGROUND_LIMITS.callsPerMinute).map(([method, calls]) => [
    method,
    calls * 1_000,
  ])
  return createPlayground({
    now: () => clock.now(),
    users: PERSONS.map((id) => ({ id, name: id.toLowerCase() })),
    channels: [...DESKS, ...BRIEFINGS].map((id) => ({ id, name: id.toLowerCase() })),
    limits: {
      callsPerMinute: Object.fromEntries(callsPerMinute),
      maxRetries: Number.POSITIVE_INFINITY,
      responseUrlLifetimeMs: PLAYGROUND_LIMITS.responseUrlLifetimeMs * SPEED,
    },
  })
}
