import { cp } from 'node:fs/promises'
import { createApp } from '../../../../src/app.ts'
import { parseConfig } from '../../../../src/config/parse-config.ts'
import { createLog } from '../../../../src/observe/create-log.ts'
import type { Playground } from '../../../../src/playground/playground.ts'
import { createPassingClock } from '../../../support/create-passing-clock.ts'
import {
  createOpenAiServer,
  type OpenAiServer,
  type Reply,
} from '../../../support/openai-server/create-openai-server.ts'
import { silentLog } from '../../../support/silent-log.ts'
import { openTemporaryFolder, type TemporaryFolder } from '../../../support/temporary-folder.ts'
import { shownText } from '../../../unit/slack/shown-text.ts'

/** After the last of the samples was published. */
const NOW = '2026-11-21T08:00:00.000Z'
/** Far above what a loaded machine needs; what is waited for comes or the test fails. */
const REPLY_TIMEOUT_MS = 60_000

/** A data folder with the samples in it and the first digest posted, to be copied. */
export async function openLibrary(): Promise<TemporaryFolder> {
  const folder = await openTemporaryFolder()
  await using app = await createApp(...settingsFor(folder.path, {}), { clock: createPassingClock(NOW), log: silentLog })
  await using _service = await app.serve({ signal: new AbortController().signal })
  return folder
}

/** The whole product on a local Slack and a model server that answers so. */
export interface ModelBot extends AsyncDisposable {
  readonly server: OpenAiServer
  readonly playground: Playground
  /** All that was logged, at the most talkative level. */
  logged(): string
  /** Asks in a channel and returns what stands in the thread when the reply is whole. */
  ask(question: string): Promise<readonly string[]>
}

export interface ModelBotOptions {
  readonly library: TemporaryFolder
  readonly reply: Reply
  readonly settings?: Readonly<Record<string, string>>
  /** The server is not there at all. */
  readonly isDown?: boolean
}

export async function openModelBot({ library, reply, settings = {}, isDown }: ModelBotOptions): Promise<ModelBot> {
  await using stack = new AsyncDisposableStack()
  const folder = stack.use(await openTemporaryFolder())
  await cp(library.path, folder.path, { recursive: true })
  const server = stack.use(await createOpenAiServer())
  server.replyWith(reply)
  const lines: string[] = []
  const log = createLog({ level: 'debug', destination: { write: (line) => void lines.push(line) } })
  const address = isDown ? 'http://127.0.0.1:9/v1' : server.baseUrl
  const model = { OPENAI_BASE_URL: address, OPENAI_MODEL: 'large', ...settings }
  const app = stack.use(await createApp(...settingsFor(folder.path, model), { clock: createPassingClock(NOW), log }))
  const service = stack.use(await app.serve({ signal: new AbortController().signal }))
  const { playground } = service
  if (!playground) throw new Error('there is no playground')
  const opened = stack.move()
  return {
    server,
    playground,
    logged: () => lines.join(''),
    ask: (question) => ask(playground, question),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

function settingsFor(folder: string, settings: Readonly<Record<string, string>>) {
  const { config, secrets } = parseConfig({
    NEWSDESK_DATA_DIR: folder,
    NEWSDESK_PLAYGROUND_PORT: '0',
    NEWSDESK_ANSWER_TIMEOUT_MS: '50000',
    NEWSDESK_MODEL_TIMEOUT_MS: '50000',
    ...settings,
  })
  return [config, secrets] as const
}

async function ask(playground: Playground, question: string): Promise<readonly string[]> {
  const { ts } = playground.postAsUser({ user: 'mara', channel: 'newsroom', text: `@newsdesk ${question}` })
  const replies = () =>
    playground
      .thread('newsroom', ts)
      .slice(1)
      .map(({ blocks, text }) => shownText(blocks) || text)
  const isWhole = () => replies().some((text) => !text.includes('Still writing'))
  await playground.waitFor(isWhole, { timeoutMs: REPLY_TIMEOUT_MS })
  return replies()
}
