import { setTimeout as wait } from 'node:timers/promises'
import { askInThread } from './ask-in-thread.ts'
import { keepQuestionOpen } from './keep-question-open.ts'
import type { PeopleParts } from './people-parts.ts'
import { useCommand } from './use-command.ts'

const ASKERS = 3
const LONGEST_PAUSE_MS = 300

/** People who ask one thing after the other, in several ways at once. */
export interface People {
  /** Nothing more is asked; resolves when nobody waits any more. */
  stop(): Promise<void>
}

export function startPeople(parts: PeopleParts): People {
  const stopping = new AbortController()
  const { signal } = stopping
  const busy = [
    ...Array.from({ length: ASKERS }, () => repeat(signal, parts, askInThread)),
    repeat(signal, parts, useCommand),
    repeat(signal, parts, keepQuestionOpen),
  ]
  return {
    async stop() {
      stopping.abort()
      await Promise.all(busy)
    },
  }
}

async function repeat(signal: AbortSignal, parts: PeopleParts, act: (parts: PeopleParts) => Promise<void>) {
  while (!signal.aborted) {
    await act(parts)
    await wait(parts.random() * LONGEST_PAUSE_MS)
  }
}
