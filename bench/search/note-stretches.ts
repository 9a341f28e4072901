import type { WatchFigures } from './protocol.ts'

/** How long some work keeps the event loop from other work at most. */
export async function noteStretches(work: () => Promise<unknown> | undefined): Promise<WatchFigures> {
  const longest = { stretchMs: 0, stretchCpuMs: 0 }
  let isDone = false
  let before = now()
  const done = Promise.resolve(work()).finally(() => {
    isDone = true
  })
  while (!isDone) {
    await Promise.race([done, new Promise((resolve) => setImmediate(resolve))])
    const after = now()
    longest.stretchMs = Math.max(longest.stretchMs, after.ms - before.ms)
    longest.stretchCpuMs = Math.max(longest.stretchCpuMs, after.cpuMs - before.cpuMs)
    before = after
  }
  return longest
}

function now() {
  const { user, system } = process.threadCpuUsage()
  return { ms: performance.now(), cpuMs: (user + system) / 1e3 }
}
