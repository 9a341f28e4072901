import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from './app.ts'
import { SAMPLE_QUESTIONS } from './build-playground.ts'
import type { Config, Secrets } from './config/config.ts'
import type { Playground } from './playground/playground.ts'
import { renderTranscript } from './playground/render-transcript.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'

const READER = 'mara'
const CHANNEL = 'newsroom'
/** A first answer also starts the workers; this is far above what a slow machine needs. */
const REPLY_TIMEOUT_MS = 60_000

/**
 * Opens the whole product on the samples in a folder of its own, asks three questions (the last of which nobody has reported
 * on), looks something up, and returns the conversation as people would see it. The digest stands in its channel.
 */
export async function playDemo(
  config: Config,
  secrets: Secrets,
  parts: { clock: Clock; log: Log; signal: AbortSignal },
): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'newsdesk-demo-'))
  try {
    const apart = { ...config, dataDir, store: { kind: 'sqlite' }, slack: { kind: 'playground', port: 0 } } as const
    await using app = await createApp(apart, secrets, parts)
    await using service = await app.serve({ signal: parts.signal })
    const { playground } = service
    if (!playground) throw new Error('the demo runs in the playground only')
    for (const question of SAMPLE_QUESTIONS) await ask(playground, question)
    await lookUp(playground, 'search almond harvest')
    return renderTranscript(playground)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function ask(playground: Playground, question: string): Promise<void> {
  const { ts } = playground.postAsUser({ user: READER, channel: CHANNEL, text: `@newsdesk ${question}` })
  await playground.waitFor(() => playground.thread(CHANNEL, ts).length > 1, { timeoutMs: REPLY_TIMEOUT_MS })
}

/** The command is acknowledged at once with a private note; what was found takes its place. */
async function lookUp(playground: Playground, text: string): Promise<void> {
  await playground.slash({ user: READER, channel: CHANNEL, command: '/brief', text })
  const isAnswered = (): boolean => (playground.ephemerals.at(-1)?.blocks?.length ?? 0) > 0
  await playground.waitFor(isAnswered, { timeoutMs: REPLY_TIMEOUT_MS })
}
