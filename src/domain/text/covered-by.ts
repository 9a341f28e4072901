import type { TextSpan } from '../article.ts'

/** Tells of any offset whether one of the spans holds it, without looking through all of them each time. */
export function coveredBy(spans: readonly TextSpan[]): (offset: number) => boolean {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return (offset) => {
    let [low, high] = [0, merged.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((merged[middle]?.end ?? 0) > offset) high = middle
      else low = middle + 1
    }
    return (merged[low]?.start ?? Number.POSITIVE_INFINITY) <= offset
  }
}
