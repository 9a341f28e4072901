import type { Workspace } from '../state/workspace.ts'

/** Why a trigger id is refused, as Slack words it. */
type TriggerRefusal = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id'

/** Trigger ids: made with every interaction, good once and for three seconds. */
export interface Triggers {
  issue(user: string): string
  /** The person who caused it, or why it is refused. */
  redeem(triggerId: string): { readonly user: string } | { readonly refused: TriggerRefusal }
}

interface Trigger {
  readonly user: string
  readonly issuedAt: number
  isUsed: boolean
}

export function createTriggers(workspace: Workspace): Triggers {
  const { limits, now, ids } = workspace
  const triggers = new Map<string, Trigger>()

  function forgetOldest(): void {
    const [oldest] = triggers.keys()
    if (triggers.size > limits.maxLogEntries && oldest !== undefined) triggers.delete(oldest)
  }

  return {
    issue(user) {
      const id = ids.next('trigger.')
      triggers.set(id, { user, issuedAt: now().getTime(), isUsed: false })
      forgetOldest()
      return id
    },
    redeem(triggerId) {
      const trigger = triggers.get(triggerId)
      if (trigger === undefined) return { refused: 'invalid_trigger_id' }
      if (trigger.isUsed) return { refused: 'exchanged_trigger_id' }
      if (now().getTime() - trigger.issuedAt > limits.triggerLifetimeMs) return { refused: 'expired_trigger_id' }
      trigger.isUsed = true
      return { user: trigger.user }
    },
  }
}
