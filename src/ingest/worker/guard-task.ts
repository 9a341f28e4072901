import type { Clock } from '../../ports/clock.ts'

/** Why a task was stopped. */
export type Overrun = 'too-slow' | 'out-of-memory'

export interface TaskBounds {
  readonly clock: Clock
  readonly timeoutMs: number
  /** By how much the process may grow while a task runs. */
  readonly maxGrowthBytes: number
}

/** How often memory is looked at. Most tasks are done before the first look. */
const CHECK_MS = 250

/**
 * Watches tasks for time and memory. A worker's heap has a limit of its own; what a decompressed PDF stream takes lies outside
 * it, and only shows in the size of the process. When that grows too much, the task that has run longest is to blame.
 */
export function createTaskGuard({ clock, timeoutMs, maxGrowthBytes }: TaskBounds): {
  /** Resolves to what the task overran; rejects with the signal's reason when the task ends first. */
  watch(finished: AbortSignal): Promise<Overrun>
} {
  const running = new Set<{ startBytes: number }>()

  function isToBlame(task: { startBytes: number }): boolean {
    const bytes = process.memoryUsage.rss()
    const [oldest] = running
    if (oldest !== task || bytes - task.startBytes <= maxGrowthBytes) return false
    for (const other of running) other.startBytes = bytes
    return true
  }

  return {
    async watch(finished) {
      const task = { startBytes: process.memoryUsage.rss() }
      const deadline = clock.now().getTime() + timeoutMs
      running.add(task)
      try {
        for (let left = timeoutMs; left > 0; left = deadline - clock.now().getTime()) {
          await clock.sleep(Math.min(left, CHECK_MS), finished)
          if (isToBlame(task)) return 'out-of-memory'
        }
        return 'too-slow'
      } finally {
        running.delete(task)
      }
    },
  }
}
