/** How long work may keep the event loop to itself. */
const MAX_STRETCH_MS = 15

/** To be awaited between steps of long work: lets everything else that is due run, when it is time. */
export function createBreather(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < MAX_STRETCH_MS) return
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}
