import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId } from '../../../../src/domain/ids.ts'
import { validateBlocks } from '../../../../src/playground/blocks/validate-blocks.ts'
import { renderDigest } from '../../../../src/slack/blocks/digest-messages.ts'
import { textLength } from '../../../../src/slack/blocks/pack-messages.ts'
import { sampleDigest, sampleStory } from '../sample-digest.ts'
import { shownTextOf } from '../shown-text.ts'

test('a digest shows its day and window in its own time zone', () => {
  const text = shownTextOf(renderDigest(sampleDigest()))
  assert.match(
    text,
    /^News digest, 18 March 2024\n1 story · from articles taken in 17 March 2024, 07:30 to 18 March 2024, 07:30 \(Europe\/Berlin\)/,
  )
})

test('a story shows headline, state, claims with sources, and why it is there', () => {
  const text = shownTextOf(renderDigest(sampleDigest()))
  assert.match(text, /\*1\. Aldermoor bridge reopens\* \(new\)\n• The Aldermoor bridge reopened.*\[1\]\n\[1\] <https:/)
  assert.match(text, /2 independent reports$/m)
  assert.doesNotMatch(text, /Also:/)
})

test('a story says what sets it apart, not what all stories of the digest have', () => {
  const stories = [
    sampleStory({ origins: 3, why: { newness: 0.1, origins: 0.2, recency: 0.25 } }),
    sampleStory({ origins: 1, why: { newness: 0.1, origins: 0, recency: 0.1, topic: 0.3 } }),
    sampleStory({ origins: 1, why: { newness: 0.1, origins: 0, recency: 0.001 } }),
  ]
  const text = shownTextOf(renderDigest(sampleDigest({ stories })))
  assert.match(text, /^3 independent reports · recent, widely reported$/m)
  assert.match(text, /^1 report · your topics, recent$/m)
  assert.match(text, /^1 report$/m)
  assert.doesNotMatch(text, /not told here before/)
})

test('articles that no claim cites are named too', () => {
  const [article] = sampleStory().articles
  assert.ok(article !== undefined)
  const other = { ...article, id: 'article-2' as ArticleId, title: 'Ferry retires' }
  const text = shownTextOf(renderDigest(sampleDigest({ stories: [sampleStory({ articles: [article, other] })] })))
  assert.match(text, /Also: <https:.*\|Ferry retires>/)
  assert.doesNotMatch(text, /Copies/)
})

test('a copy of another report is named as one', () => {
  const [article] = sampleStory().articles
  assert.ok(article !== undefined)
  const copy = { ...article, id: 'article-2' as ArticleId, siteName: 'Moor Mail', duplicateOf: article.id }
  const text = shownTextOf(renderDigest(sampleDigest({ stories: [sampleStory({ articles: [article, copy] })] })))
  assert.match(text, /Copies: <https:.*Moor Mail/)
  assert.doesNotMatch(text, /Also:/)
})

test('the footer names sources that were not reached, what was left out, and the writer', () => {
  const text = shownTextOf(renderDigest(sampleDigest()))
  assert.match(text, /4 sources · :warning: not reached: Moor Times\nLeft out: 3 off topic\nQuoted word for word/)
})

test('a day without news says so', () => {
  const [message] = renderDigest(sampleDigest({ stories: [] }))
  assert.match(shownTextOf(message === undefined ? [] : [message]), /Nothing new to report/)
  assert.match(message?.text ?? '', /nothing new/)
})

test('a long digest comes in messages within every limit, with no story torn apart or lost', () => {
  const stories = Array.from({ length: 70 }, (_, n) =>
    sampleStory({ headline: `Story ${n} <!channel> ${'&'.repeat(40)}` }),
  )
  const messages = renderDigest(sampleDigest({ stories }))
  assert.ok(messages.length > 2)
  for (const { blocks, text } of messages) {
    assert.deepEqual(validateBlocks([...blocks], { surface: 'message', unsupported: new Set() }), [])
    assert.ok(blocks.length <= 50 && textLength(blocks) <= 12_600 && text.length <= 4_000)
    const shown = shownTextOf([{ text, blocks }])
    assert.equal(shown.match(/\*\d+\. Story/g)?.length ?? 0, shown.match(/independent report/g)?.length ?? 0)
    assert.doesNotMatch(`${text}${shown}`, /<!|&(?!amp;|lt;|gt;)/)
  }
  const all = shownTextOf(messages)
  for (const [n] of stories.entries()) assert.match(all, new RegExp(`\\*${n + 1}\\. Story ${n} `))
})
