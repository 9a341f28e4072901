import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../../../../bench/generate-articles.ts'
import { MAX_COUNT } from '../../../../src/store/postings/posting-list.ts'
import { scoreLists } from '../../../../src/store/postings/score-lists.ts'
import { MAX_WINDOW, ScoreWindow } from '../../../../src/store/postings/score-window.ts'
import { type PlainPart, type PlainPosting, packPart, plainScores, showScore } from './plain-scores.ts'

const SEED = 20_261_128
const LISTS = 3
const MAX_WORDS = 400
const EVERYTHING = { asOfMs: 0, datedFromMs: 0, datedBeforeMs: 1 }
const FEW = 5
/**
 * Steps of one to four bytes, with the last and the first of each length, and one whose fourth byte is more than 1. The long
 * ones are few, or a part grew too large.
 */
const MIXED_STEPS = [
  ...[1, 2, 127, 128, 200].flatMap((step) => Array<number>(300).fill(step)),
  ...[2 ** 14 - 1, 2 ** 14, 20_000].flatMap((step) => Array<number>(20).fill(step)),
  ...[2 ** 21 - 1, 2 ** 21, 3_000_000, 5_000_000],
]

for (const { gap, length } of [
  { gap: 1, length: 3 * MAX_WINDOW },
  { gap: 200, length: 2_000 },
  { gap: 20_000, length: 200 },
  { gap: 3_000_000, length: 3 },
  { gap: 5_000_000, length: 2 },
])
  test(`scores lists whose documents lie ${gap} apart as a plain sum does, in the same order`, async () => {
    const random = createRandom(SEED)
    const steps = Array.from({ length: LISTS }, () => Array<number>(length).fill(gap))
    await assertScores([drawPart('a', steps, random)])
  })

test('scores lists of near and far documents in several parts as a plain sum does, in the same order', async () => {
  const random = createRandom(SEED)
  const part = (articleId: string) =>
    drawPart(
      articleId,
      Array.from({ length: LISTS }, () => shuffle(MIXED_STEPS, random)),
      random,
    )
  await assertScores([part('a'), part('b')])
})

/** Lists begin at different documents, the first at 0; behind them are as many documents that hold nothing. */
function drawPart(articleId: string, steps: readonly (readonly number[])[], random: () => number): PlainPart {
  const lists = steps.map((list, at) => drawList(list, at, random))
  const last = Math.max(...lists.map((list) => list.at(-1)?.document ?? 0))
  const lengths = new Uint32Array(2 * last)
  for (const { document } of lists.flat()) lengths[document] = 1 + Math.floor(random() * MAX_WORDS)
  return { articleId, lengths, words: (lengths.length * MAX_WORDS) / 2, lists }
}

function drawList(steps: readonly number[], first: number, random: () => number): readonly PlainPosting[] {
  let document = first
  return [0, ...steps].map((step) => {
    document += step
    return { document, count: 1 + Math.floor(random() * MAX_COUNT), isOwn: random() < 1 / 2 }
  })
}

function shuffle(steps: readonly number[], random: () => number): readonly number[] {
  const keyed = steps.map((step) => ({ step, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ step }) => step)
}

async function assertScores(parts: readonly PlainPart[]): Promise<void> {
  const packed = parts.map(packPart)
  const expected = plainScores(parts)
  const window = new ScoreWindow()
  for (const limit of [expected.length, FEW]) {
    const query = { kind: 'passages', visible: EVERYTHING, limit, window } as const
    const found = await scoreLists(packed, query, () => Promise.resolve())
    assert.equal(found.length, limit)
    // One by one: what is told of the difference between two long lists takes minutes.
    for (const [at, { articleId, ordinal, score }] of found.entries())
      assert.equal(showScore(articleId, ordinal, score), expected[at], `place ${at} of ${limit}`)
  }
}
