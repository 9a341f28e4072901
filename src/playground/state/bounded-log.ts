/** Appends and drops the oldest entries beyond `maxEntries`, in place, so that readers keep one array. */
export function appendBounded<T>(log: T[], entry: T, maxEntries: number): void {
  log.push(entry)
  if (log.length > maxEntries) log.splice(0, log.length - maxEntries)
}
