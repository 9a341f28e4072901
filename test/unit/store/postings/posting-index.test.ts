import { test } from 'node:test'
import fc from 'fast-check'
import { toTimestamp } from '../../../../src/domain/timestamp.ts'
import { articleDraft } from '../../../support/article-draft.ts'
import { openTemporaryFolder } from '../../../support/temporary-folder.ts'
import { assertIndex } from './assert-index.ts'
import { openSmallIndex, type SmallIndex } from './open-small-index.ts'

const WORDS = ['ferry', 'bridge', 'harbour', 'tax', 'council', 'flood', 'the', 'Ostley', '港', '新しい橋', 'мост']
const QUERIES = [['ferry'], ['bridge', 'tax'], ['council', 'flood', 'harbour', 'ostley'], ['港'], ['新しい', 'мосты']]
const DAY_MS = 86_400_000
const FIRST_DAY_MS = Date.UTC(2026, 0, 1)

type Step =
  | {
      readonly kind: 'save'
      readonly number: number
      readonly words: readonly (readonly string[])[]
      readonly day: number
    }
  | { readonly kind: 'prune'; readonly day: number }
  | { readonly kind: 'maintain'; readonly steps: number }
  | { readonly kind: 'rebuild' }
  | { readonly kind: 'ask' }

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
const day = fc.integer({ min: 0, max: 20 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('save' as const),
      number: fc.integer({ min: 0, max: 11 }),
      words: fc.array(words, { minLength: 1, maxLength: 4 }),
      day,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('prune' as const), day }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('maintain' as const), steps: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ask' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rebuild' as const) }) },
)

test('finds what the texts hold, in one order, after any writes, updates, prunes and steps of its upkeep', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      await using folder = await openTemporaryFolder('newsdesk-postings')
      await using index = await openSmallIndex(folder.path)
      for (const one of steps) await take(index, one)
      await assertIndex(index, QUERIES)
      await index.settle()
      await assertIndex(index, QUERIES)
    }),
    { numRuns: 25 },
  )
})

async function take(index: SmallIndex, one: Step): Promise<void> {
  if (one.kind === 'prune') await index.prune(FIRST_DAY_MS + one.day * DAY_MS)
  else if (one.kind === 'maintain') for (let n = 0; n < one.steps; n++) await index.postings.maintain(index.database)
  else if (one.kind === 'rebuild') {
    await index.database.write((transaction) => index.postings.empty(transaction))
    await index.settle()
  } else if (one.kind === 'ask') await assertIndex(index, QUERIES.slice(0, 2))
  else {
    const paragraphs = one.words.map((list) => list.join(' '))
    const seenAt = toTimestamp(new Date(FIRST_DAY_MS + one.day * DAY_MS))
    const title = `${one.words[0]?.[0]} report`
    await index.articles.save([
      articleDraft({ key: `url:${one.number}`, title, text: paragraphs.join('\n\n'), seenAt }),
    ])
  }
}
