import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { NewsdeskError } from '../../domain/errors.ts'
import type { PlaygroundChannel } from './people-and-channels.ts'
import type { EphemeralMessage, SlackMessage } from './slack-message.ts'
import type { ViewRecord } from './surfaces.ts'
import type { Workspace } from './workspace.ts'

/** Conversations kept in a file while the playground is down. */
export interface StateFile {
  /** Stops listening and waits for the last writing. Rejects with the first writing that failed. */
  close(): Promise<void>
}

const FORMAT = 1
const message = z.looseObject({ type: z.literal('message'), ts: z.string(), team: z.string(), text: z.string() })
const ephemeral = z.looseObject({ ts: z.string(), channel: z.string(), user: z.string(), text: z.string() })
const channel = z.looseObject({ id: z.string(), name: z.string(), kind: z.enum(['public', 'private', 'im']) })
const home = z.looseObject({ id: z.string(), user: z.string(), hash: z.string(), view: z.looseObject({}) })
const schema = z.object({
  format: z.literal(FORMAT),
  channels: z.array(channel),
  messages: z.record(z.string(), z.array(message)),
  ephemerals: z.array(ephemeral),
  homes: z.array(home),
})

/**
 * Loads the file into the workspace, if there is one, and rewrites it after changes, one writing at a time. Open modals,
 * streams and logs are not kept. Throws CONFIG_INVALID for a file that the playground did not write.
 */
export async function openStateFile(path: string, workspace: Workspace): Promise<StateFile> {
  await load(path, workspace)
  let isDirty = false
  let writing: Promise<void> | undefined
  let failure: unknown
  const write = async (): Promise<void> => {
    while (isDirty) {
      isDirty = false
      await save(path, workspace)
    }
    writing = undefined
  }
  const unsubscribe = workspace.changes.subscribe((kind) => {
    if (kind === 'call' || kind === 'ack' || kind === 'delivery' || kind === 'connection') return
    isDirty = true
    writing ??= write().catch((error: unknown) => {
      failure = error
    })
  })
  return {
    async close() {
      unsubscribe()
      await writing
      if (failure !== undefined) throw failure
    },
  }
}

async function load(path: string, workspace: Workspace): Promise<void> {
  const text = await readIfThere(path)
  if (text === undefined) return
  const parsed = schema.safeParse(parseJson(text))
  if (!parsed.success) {
    const remedy = 'Move the file away; the playground starts with empty channels then.'
    throw new NewsdeskError('CONFIG_INVALID', `${path} does not hold playground conversations`, { remedy })
  }
  const { channels, messages, ephemerals, homes } = parsed.data
  // The file was written from these very types; the schema proves the fields that are relied on.
  for (const each of channels as unknown as PlaygroundChannel[]) workspace.channels.set(each.id, each)
  for (const [id, log] of Object.entries(messages))
    workspace.messages.set(id, (log as unknown as SlackMessage[]).map(endStream))
  workspace.ephemerals.push(...(ephemerals as unknown as EphemeralMessage[]))
  for (const each of homes as unknown as ViewRecord[]) workspace.homes.set(each.user, each)
  const all = [...Object.values(messages).flat(), ...ephemerals]
  for (const { ts } of all) workspace.ts.startAfter(ts)
}

/** Nobody will finish a message that was being streamed when the playground stopped. */
function endStream(kept: SlackMessage): SlackMessage {
  return kept.streaming_state === 'in_progress' ? { ...kept, streaming_state: 'errored' } : kept
}

async function save(path: string, workspace: Workspace): Promise<void> {
  const text = JSON.stringify({
    format: FORMAT,
    channels: [...workspace.channels.values()],
    messages: Object.fromEntries(workspace.messages),
    ephemerals: workspace.ephemerals,
    homes: [...workspace.homes.values()],
  })
  const draft = `${path}.new`
  await writeFile(draft, text, { mode: 0o600 })
  await rename(draft, path)
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Reported by the schema as what it is: not our file.
    return undefined
  }
}
