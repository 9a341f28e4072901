import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { runNewsdesk } from '../../support/run-newsdesk.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

interface ArticleLine {
  readonly id: string
  readonly url?: string
  readonly title: string
  readonly publishedAt?: string
  readonly text: string
  readonly removed: readonly { readonly text: string; readonly reason: string }[]
}

/** In Latin-1, so that bytes and text are not the same. */
const PAGE = Buffer.from(
  `<!doctype html><html lang="en"><head><meta charset="iso-8859-1"><title>Ferry fares to rise in Port Almond</title>
<link rel="canonical" href="https://port.example/ferry-fares"><meta property="article:published_time" content="2026-11-02T08:00:00Z"></head>
<body><article><h1>Ferry fares to rise in Port Almond</h1>
<p>The ferry company Sarn Line will raise its fares by six per cent on 1 February, it said on Monday. A day ticket will cost 5.30 crowns in the caf\xe9 on board.</p>
<p>The company blamed the price of fuel, which rose by a third in the autumn. The city council said it had not been asked.</p>
</article><footer><p>The council meets again on 9 March.</p></footer></body></html>`,
  'latin1',
)

async function ingestPage(folder: string) {
  const [file, data] = [join(folder, 'page.html'), join(folder, 'data')]
  await writeFile(file, PAGE)
  const [taken] = (await runNewsdesk(['ingest', file, '--json', '--data', data])).records<{ id: string }>()
  return { id: taken?.id ?? '', data }
}

async function readArticle(id: string, data: string): Promise<ArticleLine> {
  const [article] = (await runNewsdesk(['article', id, '--json', '--data', data])).records<ArticleLine>()
  assert.ok(article)
  return article
}

test('article --raw writes the input of a version byte for byte', async () => {
  await using folder = await openTemporaryFolder()
  const { id, data } = await ingestPage(folder.path)
  assert.deepEqual((await runNewsdesk(['article', id, '--raw', '--version', '1', '--data', data])).bytes, PAGE)
  const absent = await runNewsdesk(['article', id, '--raw', '--version', '2', '--data', data])
  assert.deepEqual([absent.code, absent.bytes.length], [1, 0])
})

test('what was removed is shown, and put back by a new version out of a line of JSON', async () => {
  await using folder = await openTemporaryFolder()
  const { id, data } = await ingestPage(folder.path)
  const { url, title, publishedAt, text, removed } = await readArticle(id, data)
  const wrong = 'The council meets again on 9 March.'
  assert.ok(removed.some((removal) => removal.text.includes(wrong)))
  const file = join(folder.path, 'mended.jsonl')
  await writeFile(file, `${JSON.stringify({ url, title, publishedAt, text: `${text} ${wrong}` })}\n`)
  const [taken] = (await runNewsdesk(['ingest', file, '--json', '--data', data])).records<Record<string, unknown>>()
  assert.deepEqual([taken?.status, taken?.id], ['updated', id])
  const mended = await readArticle(id, data)
  assert.ok(mended.text.endsWith(wrong))
  assert.equal(mended.publishedAt, publishedAt)
})
