import { bucket } from '../signs/bucket.ts'
import type { ReadLine } from './read-line.ts'
import { createSums } from './sums.ts'

/** What stands around every reader's comment: buttons, votes, who said it and when. */
const TRACE =
  /^(?:reply|report|like|likes?\W*\d+|permalink|flag|share|upvote|downvote|\d+ (?:likes?|votes?|replies|points?)|(?:rating|score|votes?)\W+[-+]?\d+.*|in reply to.*|says:|said:|.{2,40} (?:says|said|wrote):|quote|edit|.{0,30}\bago|(?:posted|submitted) (?:by|on|at)\b.*)\W*$/i
const MAX_TRACE_WORDS = 10
const REACH = 12

/** How many traces of readers' comments stand near each line, before or after it. */
export function addCommentFeatures(read: readonly ReadLine[]): void {
  const traces = createSums(read.map((line) => Number(isTrace(line))))
  for (const [index, { features }] of read.entries()) {
    const before = traces.between(index - REACH, index + 1)
    const after = traces.between(index, index + REACH + 1)
    features.push(`commentish${bucket(Math.max(before, after), [1, 2, 3, 5])}`)
  }
}

function isTrace({ text, shape, signs }: ReadLine): boolean {
  return shape.words <= MAX_TRACE_WORDS && (TRACE.test(text) || signs.some(({ name }) => name === 'ago'))
}
