import type { DigestRun } from '../../ports/store/digest-store.ts'

/** What makes a run unique for ever: the subscription and the moment it was due. */
export function runKeyOf({ subscriptionId, dueAt }: Pick<DigestRun, 'subscriptionId' | 'dueAt'>): string {
  return `${subscriptionId}@${dueAt}`
}

/** The key of one message of a run's digest. */
export function messageKeyOf(runKey: string, position: number): string {
  return `${runKey}#${position}`
}

/** The run that a message belongs to. */
export function runKeyOfMessage(messageKey: string): string {
  return messageKey.slice(0, messageKey.lastIndexOf('#'))
}
