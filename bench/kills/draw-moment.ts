/** When the next kill comes: so long after a call of a method, or after nothing in particular. */
export interface Moment {
  readonly method?: string
  /** Real time. 0: before the bot can read the answer to its call. */
  readonly delayMs: number
  /** Also a bot that is only starting. */
  readonly alsoStarting: boolean
  /** Every bot at once, as when the machine goes down. */
  readonly takesAll: boolean
}

/** Posts and changes of messages most often; then what comes just before and after them. */
const METHODS = [
  ...['chat.postMessage', 'chat.postMessage', 'chat.postMessage', 'chat.postMessage'],
  ...['chat.update', 'chat.update', 'chat.update'],
  ...['conversations.replies', 'conversations.history', 'assistant.threads.setStatus'],
]
const SHARE_OF_CALLS = 0.8
const SHARE_AT_ONCE = 0.4
const SHARE_WHILE_STARTING = 0.1
const SHARE_OF_ALL = 0.08
const LONGEST_AFTER_CALL_MS = 60
const LONGEST_AFTER_NOTHING_MS = 500

export function drawMoment(random: () => number): Moment {
  const isAfterCall = random() < SHARE_OF_CALLS
  const method = METHODS[Math.floor(random() * METHODS.length)]
  const takesAll = random() < SHARE_OF_ALL
  if (isAfterCall && method !== undefined) {
    const delayMs = random() < SHARE_AT_ONCE ? 0 : random() * LONGEST_AFTER_CALL_MS
    return { method, delayMs, takesAll, alsoStarting: false }
  }
  return {
    delayMs: random() * LONGEST_AFTER_NOTHING_MS,
    takesAll,
    alsoStarting: random() < SHARE_WHILE_STARTING / (1 - SHARE_OF_CALLS),
  }
}
