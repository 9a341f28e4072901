import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../src/app.ts'
import { parseConfig } from '../src/config/parse-config.ts'
import { generateArticles } from './generate-articles.ts'
import { measure } from './measure.ts'

const ARTICLES = 1_000
const QUESTIONS = [
  'What did the city council in Port Almond approve?',
  'How much does the new flood barrier cost?',
  'Who said the vaccination campaign was postponed?',
  'How many votes were cast for the tax on river freight in Lowmere?',
  'Which ministry cancelled wages for bus drivers?',
  'Who won the football final in Atlantis?',
]

/** How long `ask` takes without a model on a store of 1,000 articles; prints one line of figures. */
export async function benchAsk(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-bench-'))
  try {
    const { config, secrets } = parseConfig({ NEWSDESK_DATA_DIR: join(folder, 'data'), NEWSDESK_LOG_LEVEL: 'warn' })
    await using app = await createApp(config, secrets)
    const file = join(folder, 'articles.jsonl')
    await writeFile(file, [...generateArticles(ARTICLES)].map((article) => JSON.stringify(article)).join('\n'))
    const started = performance.now()
    for await (const result of app.ingester.ingest([{ kind: 'name', name: file }]))
      if (result.status === 'failed') throw new Error(result.reason)
    const ingestMs = performance.now() - started
    const timing = await measure([...QUESTIONS, ...QUESTIONS, ...QUESTIONS], (text) => app.answerer.ask({ text }))
    process.stdout.write(
      `${JSON.stringify({ bench: 'ask', articles: ARTICLES, ingestMs: Math.round(ingestMs), ...timing })}\n`,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
