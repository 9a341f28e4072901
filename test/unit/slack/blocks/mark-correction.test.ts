import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KnownBlock } from '@slack/types'
import type { Correction, QuoteChange } from '../../../../src/domain/correction.ts'
import type { ArticleId } from '../../../../src/domain/ids.ts'
import { validateBlocks } from '../../../../src/playground/blocks/validate-blocks.ts'
import { renderAnswer } from '../../../../src/slack/blocks/answer-messages.ts'
import { renderCorrection } from '../../../../src/slack/blocks/correction-lines.ts'
import { renderDigest } from '../../../../src/slack/blocks/digest-messages.ts'
import { markCorrection } from '../../../../src/slack/blocks/mark-correction.ts'
import { sampleAnswer, sampleClaim } from '../sample-answer.ts'
import { sampleDigest, sampleStory } from '../sample-digest.ts'
import { shownText } from '../shown-text.ts'

const CLAIM = 'The ferry runs <again> on 3 December & costs *12* crowns.'
const OTHER = 'The crew was trained in Calvera.'

function correctionOf(...changes: readonly Partial<QuoteChange>[]): Correction {
  const plain: QuoteChange = {
    kind: 'changed',
    before: CLAIM,
    after: 'It runs on <!channel> 9 December.',
    claims: [CLAIM],
  }
  return {
    articleId: 'a' as ArticleId,
    version: 2,
    seenAt: '2026-11-24T08:00:00.000Z',
    article: { title: 'Ferry & <more>', siteName: 'Courier', publishedAt: '2026-11-20T08:00:00.000Z' },
    changes: changes.map((change) => ({ ...plain, ...change })),
  }
}

function answerBlocks(texts: readonly string[]): readonly KnownBlock[] {
  const claims = texts.map((text) => sampleClaim({ text }))
  const [message] = renderAnswer(sampleAnswer({ claims }), { placement: 'thread' })
  return (message?.blocks ?? []) as readonly KnownBlock[]
}

test('the claim is struck through, with what the article says now below it', () => {
  const marked = markCorrection(answerBlocks([CLAIM, OTHER]), correctionOf({}))
  assert.match(
    shownText(marked),
    /• ~The ferry runs &lt;again&gt; on 3 December &amp; costs ∗12∗ crowns\.~ \[1\]\n:pencil2: _Corrected on 24 November 2026: the article now says:_ “It runs on &lt;!channel&gt; 9 December\.”\n• The crew/,
  )
  assert.deepEqual(validateBlocks(marked, { surface: 'message' }), [])
})

test('marking twice is marking once, and a later correction stands below the earlier one', () => {
  const once = markCorrection(answerBlocks([CLAIM]), correctionOf({})) ?? []
  assert.deepEqual(markCorrection(once, correctionOf({})), once)
  const later = { ...correctionOf({ kind: 'removed' }), seenAt: '2026-11-25T08:00:00.000Z' }
  const shown = shownText(markCorrection(once, later))
  assert.match(
    shown,
    /~ \[1\]\n:pencil2: _Corrected on 24 [^\n]*\n:pencil2: _Corrected on 25 November 2026: the article no longer says so\._/,
  )
  assert.equal(shown.match(/~/g)?.length, 2)
})

test('several claims of one correction are all marked', () => {
  const marked = markCorrection(answerBlocks([CLAIM, OTHER]), correctionOf({}, { claims: [OTHER], kind: 'removed' }))
  assert.match(shownText(marked), /~The ferry[\s\S]*~The crew was trained in Calvera\.~/)
})

test('a claim of a digest is marked in its story', () => {
  const story = sampleStory({ claims: [sampleClaim({ text: CLAIM })] })
  const [message] = renderDigest(sampleDigest({ stories: [story] }))
  assert.match(shownText(markCorrection(message?.blocks as KnownBlock[], correctionOf({}))), /~The ferry/)
})

test('blocks without the claim are not marked', () => {
  assert.equal(markCorrection(answerBlocks([OTHER]), correctionOf({})), undefined)
})

test('a message as long as messages get is marked within the limits of Slack, or not at all', () => {
  const long = Array.from({ length: 40 }, (_, n) => `Claim ${n}: ${'the river rose again '.repeat(13)}.`)
  const [message] = renderAnswer(sampleAnswer({ claims: long.map((text) => sampleClaim({ text })) }), {
    placement: 'thread',
  })
  const after = 'The river did not rise at all. '.repeat(40)
  const one = markCorrection(message?.blocks as KnownBlock[], correctionOf({ claims: [long[3] ?? ''], after }))
  assert.ok(one)
  assert.deepEqual(validateBlocks(one, { surface: 'message' }), [])
  const all = correctionOf(...long.map((claim) => ({ claims: [claim], after })))
  assert.equal(markCorrection(message?.blocks as KnownBlock[], all), undefined)
})

test('the note quotes both sentences, and names the article', () => {
  const { text, blocks } = renderCorrection(correctionOf({}, { kind: 'removed' }, { kind: 'restored', after: CLAIM }))
  const shown = shownText(blocks)
  assert.match(text, /^Correction, 24 November 2026: Ferry &amp; &lt;more&gt;/)
  assert.match(shown, /Ferry &amp; &lt;more&gt; — Courier, 20 November 2026 has changed what I quoted above/)
  assert.match(shown, /It said: “The ferry[^\n]*\n {3}It now says: “It runs on &lt;!channel&gt; 9 December\.”/)
  assert.match(shown, /no longer stands there[\s\S]*It says again, as I quoted it/)
})

test('a note on many changes tells how many more there are', () => {
  const { blocks } = renderCorrection(correctionOf(...Array.from({ length: 9 }, () => ({}))))
  assert.match(shownText(blocks), /… and 3 more\./)
})
