import type { Weights } from '../../src/ingest/clean/signs/weights.ts'
import { createShuffler, FeatureSpace } from './feature-space.ts'
import type { TrainingOptions } from './train-lines.ts'

/** One text, with the stretch of lines that is its article. */
export interface SegmentExample {
  readonly lines: readonly (readonly string[])[]
  /** One list more than there are lines: the places between them. */
  readonly starts: readonly (readonly string[])[]
  readonly ends: readonly (readonly string[])[]
  readonly start: number
  readonly end: number
}

interface Encoded {
  readonly lines: readonly Int32Array[]
  readonly starts: readonly Int32Array[]
  readonly ends: readonly Int32Array[]
  readonly start: number
  readonly end: number
}

const SEED = 7
const NEGLIGIBLE = 1e-4

/** A semi-Markov conditional random field with one segment (Sarawagi & Cohen 2004), by gradient steps, text by text. */
export function trainSegments(examples: readonly SegmentExample[], options: TrainingOptions): Weights {
  const { epochs, l2, minCount, minSize } = options
  const space = new FeatureSpace(
    examples.flatMap(({ lines, starts, ends }) => [...lines, ...starts, ...ends]),
    minCount,
  )
  const texts = examples.map((example) => encode(example, space))
  const shuffle = createShuffler(SEED)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffle(texts.length)) {
      const text = texts[index]
      if (text !== undefined) for (const [id, slope] of gradient(text, space)) space.step(id, slope, l2)
    }
    if (epoch >= epochs / 2) space.snapshot()
  }
  return space.toWeights(minSize)
}

function encode({ lines, starts, ends, start, end }: SegmentExample, space: FeatureSpace): Encoded {
  const all = (lists: readonly (readonly string[])[]) => lists.map((list) => space.encode(list))
  return {
    lines: lines.map((list) => space.encode(['bias', ...list])),
    starts: all(starts),
    ends: all(ends),
    start,
    end,
  }
}

/** Expected less observed features, from the chances of each start and end (forward and backward sums of logs). */
function gradient(text: Encoded, space: FeatureSpace): ReadonlyMap<number, number> {
  const { starts, ends } = chances(text, space)
  const slopes = new Map<number, number>()
  const add = (features: Int32Array | undefined, slope: number) => {
    if (Math.abs(slope) > NEGLIGIBLE) for (const id of features ?? []) slopes.set(id, (slopes.get(id) ?? 0) + slope)
  }
  let inside = 0
  for (let at = 0; at <= text.lines.length; at++) {
    add(text.starts[at], (starts[at] ?? 0) - Number(at === text.start))
    add(text.ends[at], (ends[at] ?? 0) - Number(at === text.end))
    inside += (starts[at] ?? 0) - (ends[at] ?? 0)
    add(text.lines[at], inside - Number(at >= text.start && at < text.end))
  }
  return slopes
}

function chances(text: Encoded, space: FeatureSpace): { starts: readonly number[]; ends: readonly number[] } {
  const count = text.lines.length
  const sums = [0]
  for (const line of text.lines) sums.push((sums.at(-1) ?? 0) + space.score(line))
  const opening = text.starts.map((features, at) => space.score(features) - (sums[at] ?? 0))
  const closing = text.ends.map((features, at) => space.score(features) + (sums[at] ?? 0))
  const before = [Number.NEGATIVE_INFINITY]
  for (const [at, score] of opening.entries()) before.push(addLogs(before[at] ?? 0, score))
  const after = new Array<number>(count + 2).fill(Number.NEGATIVE_INFINITY)
  for (let at = count; at >= 0; at--) after[at] = addLogs(after[at + 1] ?? 0, closing[at] ?? 0)
  let total = Number.NEGATIVE_INFINITY
  for (let at = 1; at <= count; at++) total = addLogs(total, (closing[at] ?? 0) + (before[at] ?? 0))
  return {
    starts: opening.map((score, at) => (at < count ? Math.exp(score + (after[at + 1] ?? 0) - total) : 0)),
    ends: closing.map((score, at) => (at > 0 ? Math.exp(score + (before[at] ?? 0) - total) : 0)),
  }
}

/** log(e^a + e^b) without overflow. */
function addLogs(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  if (b === Number.NEGATIVE_INFINITY) return a
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))
}
