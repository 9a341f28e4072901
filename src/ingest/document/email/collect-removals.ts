import type { Removal, RemovalReason } from '../../extracted.ts'

/** The lines that have a reason to go, those that stand together and have one reason as one piece. */
export function collectRemovals(
  lines: readonly string[],
  reasons: readonly (RemovalReason | undefined)[],
): readonly Removal[] {
  const removed: Removal[] = []
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    const reason = reasons[at]
    const last = removed.at(-1)
    if (reason !== undefined && line.trim() !== '') {
      if (isOpen && last?.reason === reason)
        removed[removed.length - 1] = { reason, text: `${last.text}\n${line.trim()}` }
      else removed.push({ text: line.trim(), reason })
    }
    isOpen = reason !== undefined
  }
  return removed
}
