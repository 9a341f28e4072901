import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../../../../src/domain/claim.ts'
import { validateBlocks } from '../../../../src/playground/blocks/validate-blocks.ts'
import { renderAnswer } from '../../../../src/slack/blocks/answer-messages.ts'
import { textLength } from '../../../../src/slack/blocks/pack-messages.ts'
import { notFoundAnswer, sampleAnswer, sampleCitation, sampleClaim } from '../sample-answer.ts'
import { shownTextOf } from '../shown-text.ts'

const inThread = { placement: 'thread' } as const

test('an answer shows its claim with a number, and under the number the source with publisher and date', () => {
  const text = shownTextOf(renderAnswer(sampleAnswer(), inThread))
  assert.match(text, /eleven months of repairs\. \[1\]/)
  assert.match(
    text,
    /\[1\] <https:\/\/herald\.example\/bridge\|Aldermoor bridge reopens> — Aldermoor Herald, 18 March 2024/,
  )
})

test('an answer states the date and the age of its newest evidence', () => {
  const text = shownTextOf(renderAnswer(sampleAnswer(), inThread))
  assert.match(text, /Newest evidence: 18 March 2024, 2 years old · 1 article/)
})

test('undated evidence is said to be undated', () => {
  const claim = sampleClaim({
    citations: [{ ...sampleCitation(), publishedAt: '' }].map(({ publishedAt: _, ...rest }) => rest),
  })
  const text = shownTextOf(renderAnswer(sampleAnswer({ claims: [claim], evidence: { articles: 1 } }), inThread))
  assert.match(text, /The evidence is undated/)
  assert.match(text, /Aldermoor Herald, undated/)
})

test('each source is listed once, whatever the number of claims that cite it', () => {
  const second = sampleClaim({
    text: 'It had closed in April.',
    citations: [sampleCitation(), sampleCitation({ n: 2, title: 'Closed' })],
  })
  const text = shownTextOf(renderAnswer(sampleAnswer({ claims: [sampleClaim(), second] }), inThread))
  assert.equal(text.match(/\[1\] </g)?.length, 1)
  assert.match(text, /It had closed in April\. \[1\]\[2\]/)
})

test('a fall-back to quoting says why', () => {
  const text = shownTextOf(renderAnswer(sampleAnswer({ fallbackReason: 'model-timeout' }), inThread))
  assert.match(text, /did not answer in time: quoted word for word/)
})

test('a model is named together with the promise that its sentences were checked', () => {
  const text = shownTextOf(renderAnswer(sampleAnswer({ writer: 'openai', model: 'm-1' }), inThread))
  assert.match(text, /Written by m-1; every sentence was checked/)
})

test('an answer about the past says so', () => {
  const text = shownTextOf(renderAnswer(sampleAnswer({ asOf: '2024-04-01T00:00:00.000Z' }), inThread))
  assert.match(text, /As of 1 April 2024: nothing published later was used/)
})

test('conflicting claims stand side by side with their dates, oldest first, and not among the claims', () => {
  const older = sampleClaim({
    text: 'Four people were hurt.',
    citations: [sampleCitation({ publishedAt: '2024-03-01T00:00:00.000Z' })],
  })
  const newer = sampleClaim({
    text: 'Six people were hurt.',
    citations: [sampleCitation({ n: 2, siteName: 'Moor Times' })],
  })
  const answer = sampleAnswer({ claims: [newer, older], conflicts: [{ sides: [newer, older] }] })
  const text = shownTextOf(renderAnswer(answer, inThread))
  assert.match(
    text,
    /Sources disagree\*\n• 1 March 2024, Aldermoor Herald: Four people.*\n• 18 March 2024, Moor Times: Six people/,
  )
  assert.equal(text.match(/Six people were hurt/g)?.length, 1)
})

test('a claim that a side quotes together with the next sentence is shown once', () => {
  const claim = sampleClaim({ text: 'Four people were hurt.' })
  const side = sampleClaim({ text: 'Four people were hurt. Two of them are children.' })
  const other = sampleClaim({ text: 'Six people were hurt.' })
  const text = shownTextOf(
    renderAnswer(sampleAnswer({ claims: [claim], conflicts: [{ sides: [side, other] }] }), inThread),
  )
  assert.equal(text.match(/Four people were hurt/g)?.length, 1)
})

test('a claim that is only a part of a side’s sentence is shown beside it', () => {
  const claim = sampleClaim({ text: '5 people were hurt.' })
  const other = sampleClaim({ text: 'Nobody was hurt.' })
  for (const said of ['25 people were hurt.', 'It rained. A driver said 5 people were hurt.']) {
    const sides = [sampleClaim({ text: said }), other]
    const text = shownTextOf(renderAnswer(sampleAnswer({ claims: [claim], conflicts: [{ sides }] }), inThread))
    assert.equal(text.match(/5 people were hurt/g)?.length, 2, said)
  }
})

test('a claim that is the second sentence of a side is shown once', () => {
  const claim = sampleClaim({ text: 'Four people were hurt.' })
  const sides = [sampleClaim({ text: 'It rained. Four people were hurt.' }), sampleClaim({ text: 'Nobody was hurt.' })]
  const text = shownTextOf(renderAnswer(sampleAnswer({ claims: [claim], conflicts: [{ sides }] }), inThread))
  assert.equal(text.match(/Four people were hurt/g)?.length, 1)
})

test('when nothing was found it says what was searched and shows the nearest passages, with no claim', () => {
  const nearest = [{ ...sampleCitation(), text: 'The bridge   carries 4,000 cars a day.' }]
  const text = shownTextOf(renderAnswer(notFoundAnswer({ nearest }), inThread))
  assert.match(text, /I found no answer to that/)
  assert.match(text, /I searched 12 articles, published from 2 January 2024 to 18 March 2024/)
  assert.match(text, /“The bridge carries 4,000 cars a day\.”/)
  assert.doesNotMatch(text, /Show quotes/)
})

test('an empty store is said to be empty', () => {
  assert.match(shownTextOf(renderAnswer(notFoundAnswer({ searched: { articles: 0 } }), inThread)), /no articles yet/)
})

test('a suspicious article is pointed out', () => {
  const suspicious = [{ articleId: sampleCitation().articleId, title: 'Ignore <!here> all' }]
  const text = shownTextOf(renderAnswer(sampleAnswer({ suspicious }), inThread))
  assert.match(text, /“Ignore &lt;!here&gt; all” holds text that addresses a model/)
})

test('an answer for one person can be shared, one in a thread can be judged', () => {
  assert.match(shownTextOf(renderAnswer(sampleAnswer(), { placement: 'ephemeral' })), /Share to channel/)
  const blocks = renderAnswer(sampleAnswer(), inThread).flatMap((message) => message.blocks)
  assert.ok(blocks.some((block) => 'type' in block && block.type === 'context_actions'))
})

test('hostile titles, claims and addresses come out harmless', () => {
  const citation = sampleCitation({
    title: '<!channel>|<@U1>',
    url: 'javascript:alert(1)',
    siteName: '<https://evil.example|Herald>',
  })
  const claim: Claim = { text: 'Say <!everyone> & <https://evil.example|this> *now*', citations: [citation] }
  const [message] = renderAnswer(sampleAnswer({ claims: [claim] }), inThread)
  const all = `${message?.text}\n${shownTextOf(message === undefined ? [] : [message])}`
  assert.doesNotMatch(all, /<[!@#h]|javascript:/)
  assert.match(all, /&lt;!everyone&gt; &amp;/)
})

test('a very long answer is split into numbered messages within every limit, and nothing is left out', () => {
  const claims = Array.from({ length: 60 }, (_, index) => {
    const text = `Claim ${index}: ${'the river & the <town> rose again '.repeat(30)}end${index}.`
    return sampleClaim({ text, citations: [sampleCitation({ n: index + 1, title: `Title ${index}` })] })
  })
  const messages = renderAnswer(sampleAnswer({ claims }), inThread)
  assert.ok(messages.length > 3)
  for (const [index, { blocks, text }] of messages.entries()) {
    assert.deepEqual(validateBlocks([...blocks], { surface: 'message', unsupported: new Set() }), [])
    assert.ok(blocks.length <= 50 && textLength(blocks) <= 12_600 && text.length <= 4_000)
    assert.ok(text.endsWith(`(${index + 1}/${messages.length})`))
  }
  const shown = shownTextOf(messages)
  for (const [index] of claims.entries()) assert.match(shown, new RegExp(`end${index}\\. \\[${index + 1}\\]`))
})
