/** How often the parent is looked for. A stop may come so much later than it was asked for. */
const LOOK_EVERY_MS = 500

/** Calls `onGone` once when the process that started this one has ended. */
export function watchParent(onGone: () => void): Disposable {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return
    clearInterval(timer)
    onGone()
  }, LOOK_EVERY_MS).unref()
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

/** Windows keeps the number of a parent that is gone, so that it has to be asked for. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process can't be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
