import type { Removal } from '../extracted.ts'
import { removalReason } from './choose/removal-reason.ts'
import type { ReadBlock } from './features/read-block.ts'

/** Menus of a thousand links say nothing: this much of what was left out is kept for people to look at. */
const MAX_REMOVALS = 150
const MAX_REMOVAL_CHARS = 2_000

/** What was left out of a page, neighbours with one reason together, in document order. */
export function collectRemovals(read: readonly ReadBlock[], chosen: readonly boolean[]): readonly Removal[] {
  const firstChosen = chosen.indexOf(true)
  const removals: Removal[] = []
  let lastRemoved = -1
  for (const [index, each] of read.entries()) {
    if (chosen[index]) continue
    const reason = removalReason(each, index < firstChosen)
    const before = lastRemoved === index - 1 ? removals.at(-1) : undefined
    lastRemoved = index
    if (before?.reason === reason && before.text.length + each.block.text.length < MAX_REMOVAL_CHARS)
      removals[removals.length - 1] = { text: `${before.text}\n${each.block.text}`, reason }
    else removals.push({ text: each.block.text.slice(0, MAX_REMOVAL_CHARS), reason })
  }
  return removals.length <= MAX_REMOVALS ? removals : longest(removals)
}

/** The longest removals, still in order: a wrong one is among them. */
function longest(removals: readonly Removal[]): readonly Removal[] {
  const shortest = removals
    .map(({ text }) => text.length)
    .sort((a, b) => b - a)
    .at(MAX_REMOVALS - 1)
  return removals.filter(({ text }) => text.length >= (shortest ?? 0)).slice(0, MAX_REMOVALS)
}
