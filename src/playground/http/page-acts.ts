import { z } from 'zod'
import type { Core } from '../core.ts'
import { clickAction } from '../interact/click-action.ts'
import { openHome } from '../interact/open-home.ts'
import { postAsUser } from '../interact/post-as-user.ts'
import { runSlashCommand } from '../interact/slash-command.ts'
import { closeView, submitView } from '../interact/submit-view.ts'
import { deleteAsUser, reactAsUser, stopStreamAsUser } from '../interact/user-deeds.ts'
import { removeEphemeral } from '../state/ephemerals.ts'
import { changeChannel } from '../state/find-conversation.ts'

const MAX_TEXT_CHARS = 40_000
const id = z.string().max(100)
const text = z.string().max(MAX_TEXT_CHARS)
const chosen = z.union([text, z.array(text).max(100)]).optional()
const deed = { user: id, channel: id, ts: id }

/** What the page may do in a person's name. */
const actSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('post'), user: id, channel: id, text: text.min(1), threadTs: id.optional() }),
  z.object({ act: z.literal('slash'), user: id, channel: id, command: id, text }),
  z.object({
    act: z.literal('action'),
    user: id,
    channel: id.optional(),
    ts: id.optional(),
    viewId: id.optional(),
    actionId: id.optional(),
    blockId: id.optional(),
    value: chosen,
  }),
  z.object({
    act: z.literal('submit'),
    user: id,
    viewId: id,
    values: z.record(id, z.record(id, chosen)),
  }),
  z.object({ act: z.literal('close'), user: id, viewId: id }),
  z.object({ act: z.literal('home'), user: id, tab: z.enum(['home', 'messages']) }),
  z.object({ act: z.literal('react'), ...deed, name: id, isRemoved: z.boolean().optional() }),
  z.object({ act: z.literal('delete'), ...deed }),
  z.object({ act: z.literal('stop'), ...deed }),
  z.object({ act: z.literal('dismiss'), user: id, ts: id }),
  z.object({ act: z.literal('invite'), user: id, channel: id }),
])

export type PageAct = z.infer<typeof actSchema>

/** Undefined for anything the page does not send. */
export function parsePageAct(value: unknown): PageAct | undefined {
  const parsed = actSchema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

/** Does it; resolves with what the page shows of the outcome. Throws PlaygroundError for what is not there. */
export async function runPageAct(core: Core, act: PageAct): Promise<Record<string, unknown>> {
  switch (act.act) {
    case 'post': {
      const { channel, ts } = postAsUser(core, dropAbsent(act))
      return { channel, ts }
    }
    case 'slash':
      return { acked: (await runSlashCommand(core, act)).outcome.acked }
    case 'action':
      return { acked: (await clickAction(core, dropAbsent(act))).outcome.acked }
    case 'submit': {
      const { action, errors } = await submitView(core, act)
      return { action, errors }
    }
    case 'close':
      await closeView(core, act)
      return {}
    default:
      runQuietAct(core, act)
      return {}
  }
}

type QuietAct = Exclude<PageAct, { act: 'post' | 'slash' | 'action' | 'submit' | 'close' }>

/** Acts with nothing to wait for and nothing to tell. */
function runQuietAct(core: Core, act: QuietAct): void {
  switch (act.act) {
    case 'home':
      openHome(core, act.user, act.tab)
      return
    case 'react':
      reactAsUser(core, { ...act, isRemoved: act.isRemoved === true })
      return
    case 'delete':
      deleteAsUser(core, act)
      return
    case 'stop':
      stopStreamAsUser(core, act)
      return
    case 'dismiss':
      removeEphemeral(core.workspace, act.ts)
      return
    case 'invite':
      changeChannel(core.workspace, act.channel, { isMember: true })
      return
    default:
      act satisfies never
  }
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Leaves out fields that are undefined, which optional fields of ours never are. */
function dropAbsent<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Present<T>
}
