import { bucket } from '../signs/bucket.ts'
import type { ReadLine } from './read-line.ts'

const STOPS = new Set(
  'related comments comment-rules tags newsletter footer read-more about-author date-line ago byline share'.split(' '),
)
const MAX_STOP_WORDS = 16
const STEP_BOUNDS = [1, 2, 4, 10, 25]
/** Signs of an article's head: its first long paragraph makes them history. */
const HEAD_SIGNS = ['byline', 'date-line', 'share', 'ago']
const LONG_PROSE_WORDS = 25

/** How long ago each sign of something other than the article was seen. */
export function addStopFeatures(read: readonly ReadLine[]): void {
  const seenAt = new Map<string, number>()
  for (const [index, { features, signs, shape, isProse }] of read.entries()) {
    for (const [name, at] of seenAt) features.push(`since:${name}${bucket(index - at, STEP_BOUNDS)}`)
    for (const { name } of signs) if (STOPS.has(name) && shape.words <= MAX_STOP_WORDS) seenAt.set(name, index)
    if (isProse && shape.words >= LONG_PROSE_WORDS) for (const name of HEAD_SIGNS) seenAt.delete(name)
  }
}
