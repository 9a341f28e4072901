import { randomBytes } from 'node:crypto'

const RANDOM_BYTES = 6

/** Makes ids as Slack's look: a prefix and capital letters and digits, never the same twice. */
export interface IdSequence {
  next(prefix: string): string
}

export function createIdSequence(): IdSequence {
  let count = 0
  // The random part keeps ids apart across restarts, because an app stores event ids for longer than the playground lives.
  const run = randomBytes(RANDOM_BYTES).toString('hex').toUpperCase()
  return {
    next(prefix) {
      count += 1
      return `${prefix}${run}${count.toString(36).toUpperCase().padStart(4, '0')}`
    },
  }
}
