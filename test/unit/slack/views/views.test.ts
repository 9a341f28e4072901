import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Subscription } from '../../../../src/domain/digest.ts'
import type { ChannelId } from '../../../../src/domain/ids.ts'
import { validateBlocks } from '../../../../src/playground/blocks/validate-blocks.ts'
import { renderHomeView } from '../../../../src/slack/views/home-view.ts'
import { renderQuotesLoading, renderQuotesView } from '../../../../src/slack/views/quotes-view.ts'
import { sampleCitation } from '../sample-answer.ts'
import { sampleArticle } from '../sample-article.ts'
import { shownText } from '../shown-text.ts'

const checkModal = (blocks: readonly unknown[]) =>
  validateBlocks([...blocks], { surface: 'modal', unsupported: new Set() })

const SUBSCRIPTION = {
  id: 's',
  channel: 'C0NEWSROOM',
  cron: '30 7 * * *',
  timezone: 'Europe/Berlin',
  topics: ['rail <b>'],
  maxStories: 8,
  state: 'active',
  createdAt: '2026-01-01T00:00:00.000Z',
  nextRunAt: '2026-03-19T06:30:00.000Z',
} as unknown as Subscription

test('the Home tab lists the digests of channels with their next run, but nothing that anybody is told about', () => {
  const { blocks } = renderHomeView({
    extent: { articles: 3 },
    subscriptions: [{ ...SUBSCRIPTION, channel: 'D0MARA' as ChannelId }, ...Array(25).fill(SUBSCRIPTION)],
  })
  assert.doesNotMatch(shownText(blocks), /rail|D0MARA/)
  assert.match(shownText(blocks), /<#C0NEWSROOM>: next on 19 March 2026, 07:30 \(Europe\/Berlin\)[\s\S]*and 5 more/)
  assert.deepEqual(validateBlocks([...blocks], { surface: 'home', unsupported: new Set() }), [])
})

test('the Home tab tells which digest did not come, and what the channel can do about it', () => {
  const lastFailure = { at: '2026-03-18T06:30:00.000Z', reason: 'not_in_channel: the bot is not in C0NEWSROOM' }
  const home = (given: Partial<Subscription>) =>
    shownText(renderHomeView({ extent: { articles: 3 }, subscriptions: [{ ...SUBSCRIPTION, ...given }] }).blocks)
  assert.match(home({ lastFailure }), /18 March 2026, 07:30 did not come: invite me there with `\/invite @newsdesk`\./)
  const unknown = home({ lastFailure: { ...lastFailure, reason: 'SLACK_REFUSED at /var/data' } })
  assert.match(unknown, /did not come\./)
  assert.doesNotMatch(unknown, /SLACK_REFUSED|var/)
  assert.doesNotMatch(home({}), /did not come/)
})

test('a quote stands in bold between the words before and after it', () => {
  const { blocks } = renderQuotesView([{ citation: sampleCitation(), article: sampleArticle() }])
  const [, passage] = blocks
  assert.match(JSON.stringify(passage), /repairs\.","style":\{"bold":true\}\},\{"type":"text","text":" Ferries had/)
  assert.deepEqual(checkModal(blocks), [])
})

test('long surroundings are cut at words, and what was left out shows', () => {
  const text = `${'before '.repeat(60)}QUOTE${' after'.repeat(60)}`
  const start = text.indexOf('QUOTE')
  const citation = sampleCitation({ quote: 'QUOTE', start, end: start + 5 })
  const shown = shownText(renderQuotesView([{ citation, article: sampleArticle({ text }) }]).blocks)
  assert.match(shown, /\n… before (?:before )+\nQUOTE\n(?: after)+ …\n/)
})

test('a hostile title or quote is shown as it is', () => {
  const citation = sampleCitation({ title: '<!channel>', quote: '<@U1> *now*', url: 'javascript:alert(1)' })
  const { blocks } = renderQuotesView([{ citation }])
  assert.match(shownText(blocks), /&lt;!channel&gt;/)
  assert.equal((blocks[1] as { type: string }).type, 'rich_text')
})

test('very many quotes stay within a modal, and the rest is counted', () => {
  const { blocks } = renderQuotesView(
    Array.from({ length: 60 }, (_, n) => ({ citation: sampleCitation({ n }), article: sampleArticle() })),
  )
  assert.ok(blocks.length <= 100)
  assert.match(shownText(blocks), /and 35 more quotes/)
  assert.deepEqual(checkModal(renderQuotesLoading().blocks), [])
})
