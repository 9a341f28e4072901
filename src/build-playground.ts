import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { playgroundAccess, type SlackAccess } from './build-slack.ts'
import { describeMissing } from './describe-missing.ts'
import { NewsdeskError } from './domain/errors.ts'
import { createPlayground } from './playground/create-playground.ts'
import type { Playground } from './playground/playground.ts'
import type { ServiceParts } from './service-parts.ts'
import { BRIEF_USAGE } from './slack/commands/brief-usage.ts'

/** What `start` opens with nothing configured: a dozen articles of our own writing. */
const SAMPLES_FOLDER = join(import.meta.dirname, '../samples')

/** The channel of the first digest. */
const BRIEFING = { id: 'C0BRIEFING', name: 'briefing', topic: 'The digest, every morning' }
const CHANNELS = [
  BRIEFING,
  { id: 'C0NEWSROOM', name: 'newsroom', topic: 'Ask @newsdesk anything about the articles' },
  { id: 'C0RANDOM', name: 'random', topic: 'Anything else; /invite @newsdesk to ask in here', isMember: false },
]

/** Questions to try: two that the samples answer, the first with two sources that disagree, and one they don't. */
export const SAMPLE_QUESTIONS = [
  'How many cracks were found in the Brennick Bridge?',
  'When will local elections be held?',
  'Who won the ice hockey world championship?',
] as const

/** An open playground with the samples in the store. */
export interface OpenPlayground extends AsyncDisposable {
  readonly url: string
  readonly playground: Playground
  readonly briefingChannel: string
  readonly advice: readonly string[]
  /** Posts the first digest, unless an earlier run did. */
  welcome(signal: AbortSignal): Promise<void>
}

/** Opens the playground and points the Slack side at it. Error: CONFIG_INVALID when the port is taken. */
export async function buildPlayground(parts: ServiceParts, { port }: { port: number }): Promise<OpenPlayground> {
  await mkdir(parts.config.dataDir, { recursive: true })
  const playground = await openPlayground(port, join(parts.config.dataDir, 'playground.json'), parts)
  parts.setAccess(accessOf(playground))
  await takeInSamples(parts)
  return {
    url: playground.url,
    playground,
    briefingChannel: BRIEFING.id,
    advice: [
      `The first digest is in #${BRIEFING.name}. Try in #newsroom:`,
      ...SAMPLE_QUESTIONS.map((question) => `  @newsdesk ${question}`),
      '',
      ...describeMissing(parts.config),
    ],
    welcome: (signal) => postFirstDigest(parts, signal),
    [Symbol.asyncDispose]: () => playground[Symbol.asyncDispose](),
  }
}

function accessOf({ apiUrl }: Playground): SlackAccess {
  return playgroundAccess(apiUrl)
}

async function openPlayground(port: number, stateFile: string, { clock }: ServiceParts): Promise<Playground> {
  try {
    return await createPlayground({
      port,
      stateFile,
      channels: CHANNELS,
      commands: [BRIEF_USAGE],
      now: () => clock.now(),
    })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause
    throw new NewsdeskError('CONFIG_INVALID', `port ${port} is taken, perhaps by another Newsdesk`, {
      cause,
      remedy: 'Set NEWSDESK_PLAYGROUND_PORT to another port, or to 0 for any free one.',
    })
  }
}

/** Only into an empty store: whoever has articles of their own wants no samples beside them. */
async function takeInSamples({ store, ingester, log }: ServiceParts): Promise<void> {
  const { articles } = await store.articles.extent()
  if (articles > 0) return
  for await (const { status, input, reason } of ingester.ingest([{ kind: 'name', name: SAMPLES_FOLDER }]))
    if (status === 'failed' || status === 'rejected') log.warn({ input, reason }, 'a sample could not be taken in')
}

async function postFirstDigest({ digester, store }: ServiceParts, signal: AbortSignal): Promise<void> {
  const [subscription] = (await digester.list()).filter(({ channel }) => channel === BRIEFING.id)
  if (!subscription || (await store.digests.lastDelivered(subscription.id))) return
  await digester.runNow(subscription.id, { signal })
}
