import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import { likeness } from '../../domain/reading/likeness.ts'
import { meaningsOf } from '../../domain/text/synonyms.ts'
import { tellingShare } from './read-accounts.ts'
import type { OriginReading } from './read-origins.ts'

/** How like each other two reports are that need nothing of the question in common, and what share of it does by itself. */
const LIKE = 0.11
const SHARED = 0.5
/** What speaks against when one knows the names of the question, and the other none of them. */
const NAMES_APART = 0.5
/** Each must hold this share of the question, if they are not alike. */
const LEAST = 0.15
/** A word of the same meaning counts as this much of the word. */
const MEANT = 0.5

/** Whether two reports tell of one matter: only then can they disagree. */
function isOneMatter(question: AskedQuestion, a: OriginReading, b: OriginReading): boolean {
  const alike = likeness(a.read, b.read) / LIKE
  const apart = areNamesApart(question, a, b) ? NAMES_APART : 0
  const least = Math.min(sharedShare(question, a, a), sharedShare(question, b, b))
  return sharedShare(question, a, b) / SHARED + alike - apart >= 1 && (least >= LEAST || alike >= 1)
}

/** The same, where a third report may stand between them. */
export function groupByMatter(
  question: AskedQuestion,
  all: readonly OriginReading[],
): (a: OriginReading, b: OriginReading) => boolean {
  const groups = new Map(all.map((one, at) => [one, at]))
  for (const a of all)
    for (const b of all) {
      const [from, to] = [groups.get(a), groups.get(b)]
      if (from === undefined || to === undefined || from === to || !isOneMatter(question, a, b)) continue
      for (const [one, group] of groups) if (group === from) groups.set(one, to)
    }
  return (a, b) => isOneMatter(question, a, b) || (groups.get(a) === groups.get(b) && !areNamesApart(question, a, b))
}

function areNamesApart({ names }: AskedQuestion, a: OriginReading, b: OriginReading): boolean {
  const [inA, inB] = [a, b].map((one) => names.values().some((name) => heldPart(one, name) > 0))
  return inA !== inB
}

/** The share of the question that both hold; everyday words say little. */
function sharedShare({ weights }: AskedQuestion, a: OriginReading, b: OriginReading): number {
  let [shared, total] = [0, 0]
  for (const [root, weight] of weights) {
    const telling = weight * tellingShare(root)
    total += telling
    shared += telling * Math.min(heldPart(a, root), heldPart(b, root))
  }
  return total > 0 ? shared / total : 0
}

function heldPart({ words, meanings }: OriginReading, root: string): number {
  if (words.has(root)) return 1
  return meaningsOf(root).some((meaning) => meanings.has(meaning)) ? MEANT : 0
}
