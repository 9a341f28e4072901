import type { ReportSentence } from './report-sentence.ts'

type Run = readonly ReportSentence[]

/** More than this in one place is another passage, not another wording. */
const MAX_REPLACED_SENTENCES = 3

/**
 * Runs of sentences that were replaced by others: both stand between the same two sentences, which stayed. Sentences that
 * are `matched` otherwise are left out.
 */
export function pairReplaced(
  own: Run,
  others: Run,
  matched: ReadonlySet<ReportSentence>,
): readonly (readonly [Run, Run])[] {
  const places = new Map(others.map(({ plain }, at) => [plain, at]))
  const anchors = own.flatMap(({ plain }, at) => {
    const place = places.get(plain)
    return place === undefined ? [] : [{ at, place }]
  })
  const unmatched = (run: Run) => run.filter((sentence) => !matched.has(sentence))
  return anchors.slice(1).flatMap((next, n) => {
    const previous = anchors[n]
    if (previous === undefined || next.place < previous.place) return []
    const replaced = unmatched(own.slice(previous.at + 1, next.at))
    const by = unmatched(others.slice(previous.place + 1, next.place))
    return isReplacement(replaced, by) ? [[replaced, by] as const] : []
  })
}

function isReplacement(...runs: readonly Run[]): boolean {
  return runs.every((run) => run.length > 0 && run.length <= MAX_REPLACED_SENTENCES)
}
