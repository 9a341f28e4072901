import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { generateArticles } from '../../../bench/generate-articles.ts'
import { createApp } from '../../../src/app.ts'
import type { App, Service } from '../../../src/app-types.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const PAGES = 500
const COMMANDS_MEANWHILE = 10

test('slash commands are acknowledged in time, and answered, while 500 pages are being taken in', async () => {
  await using folder = await openTemporaryFolder()
  const pages = join(folder.path, 'pages')
  await writePages(pages)
  await using app = await openApp(join(folder.path, 'data'))
  await using service = await app.serve({ signal: new AbortController().signal })
  const { playground } = service
  assert.ok(playground)
  const counts = new Map<string, number>()
  const ingesting = (async () => {
    for await (const { status } of app.ingester.ingest([{ kind: 'name', name: pages }]))
      counts.set(status, (counts.get(status) ?? 0) + 1)
  })()
  for (let at = 0; at < COMMANDS_MEANWHILE; at++) await assertAnswered(playground, at)
  await ingesting
  assert.equal(
    [...counts.values()].reduce((sum, count) => sum + count, 0),
    PAGES,
  )
  assert.equal(counts.get('failed'), undefined)
})

/** The playground enforces Slack's three seconds: a late acknowledgement comes back as a time-out. */
async function assertAnswered(playground: NonNullable<Service['playground']>, at: number): Promise<void> {
  const text = `search ferries ${at}`
  const used = await playground.slash({ user: 'mara', channel: 'newsroom', command: '/brief', text })
  assert.equal(used.outcome.acked, true, JSON.stringify(used.outcome))
  await playground.waitFor(() => used.posts.length > 0, { timeoutMs: 60_000 })
}

async function writePages(folder: string): Promise<void> {
  await mkdir(folder)
  let at = 0
  for (const { title, siteName, publishedAt, text } of generateArticles(PAGES)) {
    const body = text
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('\n')
    const head = `<title>${title} | ${siteName}</title><meta property="article:published_time" content="${publishedAt}">`
    await writeFile(
      join(folder, `${at++}.html`),
      `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`,
    )
  }
}

function openApp(dataDir: string): Promise<App> {
  const { config, secrets } = parseConfig({ NEWSDESK_DATA_DIR: dataDir, NEWSDESK_PLAYGROUND_PORT: '0' })
  return createApp(config, secrets, { log: silentLog })
}
