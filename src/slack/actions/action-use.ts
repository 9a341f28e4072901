import { z } from 'zod'

const actionSchema = z.object({ value: z.string().default('') })
const bodySchema = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  trigger_id: z.string().default(''),
})

/** A button that was pressed: by whom, where, and what it stands for. */
export interface ActionUse {
  readonly value: string
  readonly user: string
  /** Absent on the Home tab and in modals. */
  readonly channel?: string
  /** The thread of the message that the button is in, or the one that the message starts. */
  readonly threadTs?: string
  /** Opens a modal within three seconds. */
  readonly triggerId: string
}

/** Reads what we need of an action's payload. */
export function parseActionUse({ action, body }: { action: unknown; body: unknown }): ActionUse {
  const { value } = actionSchema.parse(action)
  const { user, channel, message, trigger_id } = bodySchema.parse(body)
  return {
    value,
    user: user.id,
    triggerId: trigger_id,
    ...(channel !== undefined && { channel: channel.id }),
    ...(message !== undefined && { threadTs: message.thread_ts ?? message.ts }),
  }
}
