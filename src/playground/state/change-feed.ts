/** What part of the workspace changed; the page and `waitFor` listen to it. */
type ChangeKind = 'message' | 'ephemeral' | 'channel' | 'view' | 'status' | 'call' | 'delivery' | 'ack' | 'connection'

export interface ChangeFeed {
  notify(kind: ChangeKind): void
  /** Returns the function that stops listening. */
  subscribe(listener: (kind: ChangeKind) => void): () => void
}

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(kind: ChangeKind) => void>()
  return {
    notify(kind) {
      for (const listener of [...listeners]) listener(kind)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
