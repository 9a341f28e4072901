import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../src/app.ts'
import type { App } from '../../src/app-types.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { silentLog } from '../../test/support/silent-log.ts'
import { generateArticles } from '../generate-articles.ts'

const PAGES = 3_000
/** Between two commands: a busy team's pace, many times over. */
const PAUSE_MS = 50
const LIMIT_MS = 250

/** Times from a slash command's arrival at the bot to its acknowledgement, while pages are taken in by every worker. */
export async function benchAcknowledgements(): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-bench-'))
  try {
    const pages = join(folder, 'pages')
    await writePages(pages)
    const settings = { NEWSDESK_DATA_DIR: join(folder, 'data'), NEWSDESK_PLAYGROUND_PORT: '0' }
    const { config, secrets } = parseConfig(settings)
    await using app = await createApp(config, secrets, { log: silentLog })
    await using service = await app.serve({ signal: new AbortController().signal })
    if (!service.playground) throw new Error('the playground is not open')
    const { playground } = service
    await playground.slash({ user: 'mara', channel: 'newsroom', command: '/brief', text: 'help' })
    const quiet = await timeCommands(playground, (done) => done >= 60)
    let taken: number | undefined
    const ingesting = takeIn(app, pages).then((count) => {
      taken = count
    })
    const started = performance.now()
    const busy = await timeCommands(playground, () => taken !== undefined)
    await ingesting
    const seconds = (performance.now() - started) / 1_000
    return {
      limitMs: LIMIT_MS,
      pages: taken,
      pagesPerSecond: Math.round(PAGES / seconds),
      busy: summarise(busy),
      quiet: summarise(quiet),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Playground = NonNullable<Awaited<ReturnType<App['serve']>>['playground']>

async function timeCommands(playground: Playground, isDone: (sent: number) => boolean): Promise<readonly number[]> {
  const times: number[] = []
  while (!isDone(times.length)) {
    const sent = performance.now()
    const used = await playground.slash({ user: 'mara', channel: 'newsroom', command: '/brief', text: 'help' })
    times.push(used.outcome.acked ? performance.now() - sent : Number.POSITIVE_INFINITY)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return times
}

async function takeIn(app: App, folder: string): Promise<number> {
  let count = 0
  for await (const { status } of app.ingester.ingest([{ kind: 'name', name: folder }]))
    count += Number(status !== 'failed')
  return count
}

function summarise(times: readonly number[]): object {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
  return { commands: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: at(1) }
}

async function writePages(folder: string): Promise<void> {
  await mkdir(folder)
  let at = 0
  for (const { title, siteName, publishedAt, text } of generateArticles(PAGES)) {
    const body = text.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`)
    const head = `<title>${title} | ${siteName}</title><meta property="article:published_time" content="${publishedAt}">`
    await writeFile(
      join(folder, `${at++}.html`),
      `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>${title}</h1>${body.join('\n')}</main></body></html>`,
    )
  }
}
