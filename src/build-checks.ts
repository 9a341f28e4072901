import { access, constants, mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Config } from './config/config.ts'
import type { Check } from './domain/check.ts'
import { NewsdeskError } from './domain/errors.ts'
import { countNouns } from './domain/text/count-nouns.ts'
import type { Store } from './ports/store.ts'

/** A check that talks to something outside: what it found, or the error it met. */
export type Probe = () => Promise<string>

export interface CheckParts {
  readonly config: Config
  readonly store: Store
  /** Asks Slack who we are; absent when no Slack is set. */
  readonly probeSlack?: Probe
  /** Asks the model for one word; absent when no model is set. */
  readonly probeModel?: Probe
  /** Embeds one question; absent when no embedder is set. */
  readonly probeEmbedder?: Probe
  /** Loads prompts/ and says which versions there are. */
  readonly probePrompts: Probe
}

const EMBEDDER_REMEDY = 'Set NEWSDESK_EMBEDDER to openai or local to find them by meaning too.'
const OLDEST_NODE = [24, 15] as const

/** What `doctor` finds, in the order in which a person would mend it. */
export async function runChecks(parts: CheckParts): Promise<readonly Check[]> {
  return [
    checkRuntime(process.versions.node),
    await attempt('data', () => describeFolder(parts.config.dataDir)),
    await attempt('store', () => describeStore(parts.store)),
    await attempt('prompts', parts.probePrompts),
    parts.probeSlack
      ? await attempt('slack', parts.probeSlack)
      : notSet(
          'slack',
          'no workspace is set, so `start` opens the playground',
          'Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN to connect one.',
        ),
    parts.probeModel
      ? await attempt('model', parts.probeModel)
      : notSet(
          'model',
          'no model is set, so answers are quoted',
          'Set OPENAI_API_KEY, or OPENAI_BASE_URL for a local server.',
        ),
    parts.probeEmbedder
      ? await attempt('embedder', parts.probeEmbedder)
      : notSet('embedder', 'no embedder is set, so passages are found by their words', EMBEDDER_REMEDY),
  ]
}

/** Whether this Node has what we use. */
function checkRuntime(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
  const remedy = `Run it by npm (npm start), which brings its own Node, or install Node ${OLDEST_NODE.join('.')} or newer.`
  return { check: 'runtime', ok, detail: `Node ${version}`, ...(!ok && { remedy }) }
}

async function attempt(check: string, probe: Probe): Promise<Check> {
  try {
    return { check, ok: true, detail: await probe() }
  } catch (thrown) {
    const error = NewsdeskError.from(thrown)
    return { check, ok: false, detail: error.message, remedy: error.remedy }
  }
}

function notSet(check: string, detail: string, remedy: string): Check {
  return { check, ok: true, detail, remedy }
}

async function describeFolder(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true })
  await access(dataDir, constants.R_OK | constants.W_OK)
  return resolve(dataDir)
}

async function describeStore(store: Store): Promise<string> {
  const { kind, schemaVersion, articles, passages } = await store.statistics()
  return `${kind}, schema ${schemaVersion}, ${countNouns(articles, 'article')} in ${countNouns(passages, 'passage')}`
}
