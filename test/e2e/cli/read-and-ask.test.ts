import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { runNewsdesk } from '../../support/run-newsdesk.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const SAMPLES = join(import.meta.dirname, '../../../samples')

interface AnswerLine {
  readonly id: string
  readonly status: string
  readonly claims: { text: string; citations: { articleId: string; quote: string; start: number; end: number }[] }[]
  readonly nearest: object[]
  readonly searched: { articles: number }
  readonly writer: string
}

let folder: Awaited<ReturnType<typeof openTemporaryFolder>>
let data: string

before(async () => {
  folder = await openTemporaryFolder()
  data = join(folder.path, 'data')
  const result = await runNewsdesk(['ingest', SAMPLES, '--json', '--data', data])
  assert.equal(result.code, 0, result.stderr + result.stdout)
})
after(() => folder[Symbol.asyncDispose]())

test('taking the samples in again changes nothing', async () => {
  const result = await runNewsdesk(['ingest', SAMPLES, '--json', '--data', data])
  const summary = result.records().at(-1)
  assert.equal(summary?.added, 0)
  assert.equal(summary?.updated, 0)
  assert.equal(summary?.unchanged, 13)
})

test('every quote of an answer is the text of its article at its offsets', async () => {
  const [answer] = (
    await runNewsdesk(['ask', 'How many cracks were found in the Brennick Bridge?', '--json', '--data', data])
  ).records<AnswerLine>()
  assert.equal(answer?.status, 'answered')
  assert.equal(answer?.writer, 'extractive')
  const citations = answer?.claims.flatMap((claim) => claim.citations) ?? []
  assert.ok(citations.length > 0)
  for (const citation of citations) {
    const [article] = (await runNewsdesk(['article', citation.articleId, '--json', '--data', data])).records<{
      text: string
    }>()
    assert.equal(article?.text.slice(citation.start, citation.end), citation.quote)
  }
  assert.match(citations.map((citation) => citation.quote).join(' '), /\b(14|11) cracks\b/)
})

test('what nobody reported is refused, with what was searched', async () => {
  const [answer] = (
    await runNewsdesk(['ask', 'Who won the men’s ice hockey world championship?', '--json', '--data', data])
  ).records<AnswerLine>()
  assert.equal(answer?.status, 'not_found')
  assert.deepEqual(answer?.claims, [])
  assert.equal(answer?.searched.articles, 13)
})

test('a batch answers line by line under the ids that were given', async () => {
  const file = join(folder.path, 'batch.jsonl')
  const lines = [
    { id: 'when', question: 'When will local elections be held?' },
    { id: 'before', question: 'When will local elections be held?', asOf: '2026-11-01' },
  ]
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'))
  const answers = (await runNewsdesk(['ask', '--batch', file, '--json', '--data', data])).records<AnswerLine>()
  assert.deepEqual(
    answers.map(({ id, status }) => [id, status]),
    [
      ['when', 'answered'],
      ['before', 'not_found'],
    ],
  )
})

test('search finds the article that is about the words', async () => {
  const [line] = (
    await runNewsdesk(['search', 'almond harvest frost', '--json', '--limit', '3', '--data', data])
  ).records<{ hits: { rank: number; title: string; why: object }[] }>()
  assert.match(line?.hits[0]?.title ?? '', /Almond growers/)
  assert.equal(line?.hits[0]?.rank, 1)
})

test('pasted debris is told from the article, and every removal has its reason', async () => {
  const [article] = (
    await runNewsdesk(['extract', join(SAMPLES, '08-tidal-plant-pasted.txt'), '--json', '--data', data])
  ).records<{
    title: string
    text: string
    captions: string[]
    publishedAt?: string
    removed: { text: string; reason: string }[]
  }>()
  assert.match(article?.title ?? '', /^Tidal power plant at Tarn Point/)
  assert.doesNotMatch(article?.text ?? '', /ADVERTISEMENT|member|Log in|Photo:|Read more/)
  assert.equal(article?.text.match(/four months later than planned/g)?.length, 1)
  assert.match(article?.captions.join() ?? '', /lowered into the water/)
  assert.equal(article?.publishedAt, undefined, "the caption's date is not the article's")
  assert.ok(article?.removed.every((removal) => removal.reason.length > 0))
})

test('the digest preview groups the three bridge reports and counts the copy once', async () => {
  const [digest] = (await runNewsdesk(['digest', '--json', '--data', data])).records<{
    stories: { headline: string; origins: number; articles: object[] }[]
  }>()
  const bridge = digest?.stories.find((story) => /bridge/i.test(story.headline))
  assert.equal(bridge?.articles.length, 4)
  assert.equal(bridge?.origins, 3)
})

test('subscriptions are kept with their next run in their own zone, and bad ones are refused', async () => {
  const added = await runNewsdesk([
    'subscriptions',
    'add',
    '--channel',
    'C0NEWS',
    '--cron',
    '30 7 * * *',
    '--timezone',
    'Europe/Berlin',
    '--json',
    '--data',
    data,
  ])
  assert.equal(added.code, 0, added.stderr)
  assert.match(String(added.records()[0]?.nextRunAt), /T0[56]:30:00/)
  const refused = await runNewsdesk([
    'subscriptions',
    'add',
    '--channel',
    'C0NEWS',
    '--cron',
    '99 7 * * *',
    '--data',
    data,
  ])
  assert.equal(refused.code, 2)
  assert.match(refused.stderr, /99 7/)
})
