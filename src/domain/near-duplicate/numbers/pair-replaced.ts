import type { ReportSentence } from './report-sentence.ts'

type Run = readonly ReportSentence[]

/** More than this in one place is another passage, not another wording. */
const MAX_REPLACED_SENTENCES = 3

/** Runs of sentences that were replaced by others: both stand between the same two sentences, which stayed. */
export function pairReplaced(own: Run, others: Run): readonly (readonly [Run, Run])[] {
  const places = new Map(others.map(({ plain }, at) => [plain, at]))
  const anchors = own.flatMap(({ plain }, at) => {
    const place = places.get(plain)
    return place === undefined ? [] : [{ at, place }]
  })
  return anchors.slice(1).flatMap((next, n) => {
    const previous = anchors[n]
    if (previous === undefined) return []
    const replaced = own.slice(previous.at + 1, next.at)
    const by = others.slice(previous.place + 1, Math.max(previous.place + 1, next.place))
    return isReplacement(replaced, by) ? [[replaced, by] as const] : []
  })
}

function isReplacement(replaced: Run, by: Run): boolean {
  return [replaced, by].every((run) => run.length > 0 && run.length <= MAX_REPLACED_SENTENCES)
}
