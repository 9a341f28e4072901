import { lineFeatures } from '../signs/line-features.ts'
import { isEnglish, isProse, readShape } from '../signs/line-shape.ts'
import { readSigns } from '../signs/read-signs.ts'
import { addCommentFeatures } from './comment-features.ts'
import { addContextFeatures } from './context-features.ts'
import { addHeadlineFeatures } from './headline-features.ts'
import type { ReadLine } from './read-line.ts'
import { addSegmentFeatures } from './segment-features.ts'
import { addStopFeatures } from './stop-features.ts'

/** Signs of text that has sentences, but never an article's. */
const NEVER_PROSE = new Set(['cookie', 'footer', 'consent'])
const LONG_WORDS = 6
const PLACE_CHARS = 4
/** Evidence that means one thing inside the stretch that is richest in prose and another outside. */
const PAIRED =
  /^(?:s:.*|words\d+|sentence\d+|fragment\d+|p1.*|n1.*|cut.*|repeated.*|short6.*|since:(?:related|comments|footer).*)$/
const PLACE = /^(?:within$|before\d|past\d)/

/** Reads each line's words, looks and company into features. */
export function readLines(lines: readonly string[], headlines: readonly number[]): readonly ReadLine[] {
  const shapes = lines.map((line) => readShape(line))
  const english = isEnglish(shapes)
  const read = lines.map((text, index): ReadLine => {
    const shape = shapes[index] ?? readShape(text)
    const signs = readSigns(text, shape.words)
    const prose = isProse(shape) && !signs.some(({ name }) => NEVER_PROSE.has(name))
    return { text, shape, signs, isProse: prose, features: lineFeatures(shape, signs, english) }
  })
  addRepeatFeatures(read)
  addContextFeatures(read)
  addSegmentFeatures(read)
  addStopFeatures(read)
  addCommentFeatures(read)
  addHeadlineFeatures(read, headlines)
  addPairFeatures(read)
  return read
}

function addRepeatFeatures(read: readonly ReadLine[]): void {
  const counts = new Map<string, number>()
  for (const { text } of read) counts.set(text, (counts.get(text) ?? 0) + 1)
  const seen = new Set<string>()
  for (const { text, features, shape } of read) {
    const size = shape.words >= LONG_WORDS ? 'L' : 'S'
    if ((counts.get(text) ?? 1) > 1) features.push(`repeated${size}`)
    if (seen.has(text)) features.push(`again${size}`)
    seen.add(text)
  }
}

function addPairFeatures(read: readonly ReadLine[]): void {
  for (const { features } of read) {
    const place = features.find((name) => PLACE.test(name))?.slice(0, PLACE_CHARS) ?? ''
    features.push(...features.filter((name) => PAIRED.test(name)).map((name) => `${place}&${name}`))
  }
}
