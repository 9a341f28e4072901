import { bucket } from './signs/bucket.ts'
import { lineFeatures } from './signs/line-features.ts'
import { isEnglish, isProse, type LineShape, readShape } from './signs/line-shape.ts'
import { readSigns } from './signs/read-signs.ts'
import type { Sign } from './signs/sign-patterns.ts'

export interface ReadLine {
  readonly text: string
  readonly shape: LineShape
  readonly signs: readonly Sign[]
  readonly isProse: boolean
  readonly features: string[]
}

export function readLines(lines: readonly string[], headlines: readonly number[]): readonly ReadLine[] {
  const shapes = lines.map((line) => readShape(line))
  const english = isEnglish(shapes)
  const read = lines.map((text, index): ReadLine => {
    const shape = shapes[index] ?? readShape(text)
    const signs = readSigns(text, shape.words)
    return {
      text,
      shape,
      signs,
      isProse: isProse(shape) && !signs.some(({ name }) => name === 'cookie' || name === 'footer'),
      features: lineFeatures(shape, signs, english),
    }
  })
  addRepeats(read)
  addContext(read)
  addSegment(read)
  addStops(read)
  addComments(read)
  addHeadline(read, headlines)
  addPairs(read)
  return read
}

function addRepeats(read: readonly ReadLine[]): void {
  const counts = new Map<string, number>()
  for (const { text } of read) counts.set(text, (counts.get(text) ?? 0) + 1)
  const seen = new Set<string>()
  for (const { text, features, shape } of read) {
    const size = shape.words >= 6 ? 'L' : 'S'
    if ((counts.get(text) ?? 1) > 1) features.push(`repeated${size}`)
    if (seen.has(text)) features.push(`again${size}`)
    seen.add(text)
  }
}

function kind({ shape, signs, isProse }: ReadLine): string {
  if (isProse) return shape.words >= 25 ? 'P' : 'p'
  if (signs.length > 0 && shape.words <= 14) return 'J'
  if (shape.isCut) return 'C'
  return shape.words <= 3 ? '1' : shape.words <= 12 ? (shape.endsSentence ? 's' : '2') : 'M'
}

function addContext(read: readonly ReadLine[]): void {
  const kinds = read.map(kind)
  const prose = cumulate(read.map(({ isProse }) => Number(isProse)))
  const proseWords = cumulate(read.map(({ isProse, shape }) => (isProse ? Math.min(60, shape.words) : 0)))
  const short = cumulate(kinds.map((k) => Number(k === '1' || k === '2' || k === 'J')))
  for (const [index, { features }] of read.entries()) {
    for (const step of [1, 2, 3])
      features.push(`p${step}${kinds[index - step] ?? '-'}`, `n${step}${kinds[index + step] ?? '-'}`)
    features.push(`pn${kinds[index - 1] ?? '-'}${kinds[index + 1] ?? '-'}`)
    const before = read[index - 1]?.signs[0]
    const after = read[index + 1]?.signs[0]
    if (before) features.push(`p:s:${before.name}`)
    if (after) features.push(`n:s:${after.name}`)
    for (const reach of [3, 8, 20]) {
      features.push(`proseP${reach}:${bucket(sum(prose, index - reach, index) / reach, [0.05, 0.2, 0.4, 0.6, 0.8, 1])}`)
      features.push(
        `proseN${reach}:${bucket(sum(prose, index + 1, index + 1 + reach) / reach, [0.05, 0.2, 0.4, 0.6, 0.8, 1])}`,
      )
    }
    features.push(`words10:${bucket(sum(proseWords, index - 10, index + 11), [1, 30, 60, 120, 240, 400, 700])}`)
    features.push(`short6:${bucket(sum(short, index - 6, index + 7), [1, 3, 5, 8, 10, 12])}`)
  }
}

function cumulate(values: readonly number[]): readonly number[] {
  const sums = [0]
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value)
  return sums
}
function sum(sums: readonly number[], from: number, to: number): number {
  const last = sums.length - 1
  return (sums[Math.min(last, Math.max(0, to))] ?? 0) - (sums[Math.min(last, Math.max(0, from))] ?? 0)
}

/** The stretch of lines that is richest in prose. */
function addSegment(read: readonly ReadLine[]): void {
  const scores = read.map(({ isProse, shape, signs }) =>
    isProse
      ? Math.min(40, shape.words)
      : signs.some(({ name }) => name === 'footer' || name === 'cookie' || name === 'comments')
        ? -25
        : signs.some(({ name }) => name === 'related')
          ? -14
          : shape.isCut
            ? -9
            : shape.words <= 3
              ? -7
              : shape.words <= 12
                ? -5
                : -1,
  )
  const { start, end } = richest(scores)
  const total = Math.max(
    1,
    read.reduce((all, { isProse, shape }) => all + (isProse ? shape.words : 0), 0),
  )
  const within = read.slice(start, end).reduce((all, { isProse, shape }) => all + (isProse ? shape.words : 0), 0)
  for (const [index, { features }] of read.entries()) {
    const place =
      index < start
        ? `before${bucket(start - index, [1, 2, 4, 8, 16, 40])}`
        : index >= end
          ? `past${bucket(index - end + 1, [1, 2, 4, 8, 16, 40])}`
          : 'within'
    features.push(place, `share${bucket(within / total, [0.3, 0.5, 0.7, 0.9, 1])}${place.slice(0, 4)}`)
    if (index === start) features.push('segmentStart')
    if (index === end - 1) features.push('segmentEnd')
    if (index >= end) features.push(read.slice(end, index).some(({ isProse }) => isProse) ? 'pastProse' : 'pastNone')
    features.push(`size${bucket(read.length, [10, 25, 60, 150, 400])}`)
  }
}

export function richest(scores: readonly number[]): { start: number; end: number } {
  let best = { start: 0, end: 0 }
  let bestSum = 0
  let running = 0
  let start = 0
  for (const [index, score] of scores.entries()) {
    if (running <= 0) {
      running = 0
      start = index
    }
    running += score
    if (running > bestSum) {
      bestSum = running
      best = { start, end: index + 1 }
    }
  }
  return best
}

const COMMENT_TRACE =
  /^(?:reply|report|like|likes?\W*\d+|permalink|flag|share|upvote|downvote|\d+ (?:likes?|votes?|replies|points?)|(?:rating|score|votes?)\W+[-+]?\d+.*|in reply to.*|says:|said:|.{2,40} (?:says|said|wrote):|quote|edit|.{0,30}\bago|(?:posted|submitted) (?:by|on|at)\b.*)\W*$/i
function addComments(read: readonly ReadLine[]): void {
  const traces = cumulate(
    read.map(({ text, shape, signs }) =>
      Number(shape.words <= 10 && (COMMENT_TRACE.test(text) || signs.some(({ name }) => name === 'ago'))),
    ),
  )
  for (const [index, { features }] of read.entries()) {
    const near = Math.max(sum(traces, index - 12, index + 1), sum(traces, index, index + 13))
    features.push(`commentish${bucket(near, [1, 2, 3, 5])}`)
  }
}

const STOPS = new Set([
  'related',
  'comments',
  'comment-rules',
  'tags',
  'newsletter',
  'footer',
  'read-more',
  'about-author',
  'date-line',
  'ago',
  'byline',
  'share',
])
function addStops(read: readonly ReadLine[]): void {
  const since = new Map<string, number>()
  for (const [index, { features, signs, shape, isProse }] of read.entries()) {
    for (const [name, at] of since) features.push(`since:${name}${bucket(index - at, [1, 2, 4, 10, 25])}`)
    for (const { name } of signs) if (STOPS.has(name) && shape.words <= 16) since.set(name, index)
    if (isProse && shape.words >= 25) for (const name of ['byline', 'date-line', 'share', 'ago']) since.delete(name)
  }
}

function addHeadline(read: readonly ReadLine[], headlines: readonly number[]): void {
  let last = -1
  for (const [index, { features }] of read.entries()) {
    if (headlines.length === 0) features.push('noHeadline')
    else if (headlines.includes(index)) features.push('headline')
    else features.push(last === -1 ? 'beforeHeadline' : `afterHeadline${bucket(index - last, [1, 3, 6, 12, 30, 80])}`)
    if (headlines.includes(index)) last = index
  }
}

const WITH =
  /^(?:s:.*|words\d+|sentence\d+|fragment\d+|p1.*|n1.*|cut.*|repeated.*|short6.*|since:(?:related|comments|footer).*)$/
function addPairs(read: readonly ReadLine[]): void {
  for (const { features } of read) {
    const mark =
      features.find(
        (name) =>
          name === 'within' ||
          (name.startsWith('before') && !name.startsWith('beforeH')) ||
          (name.startsWith('past') && /\d/.test(name)),
      ) ?? ''
    const place = mark.slice(0, 4)
    features.push(...features.filter((name) => WITH.test(name)).map((name) => `${place}&${name}`))
  }
}
