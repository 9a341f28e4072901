import { NewsdeskError } from '../../domain/errors.ts'
import type { Desk } from '../desk.ts'
import { describeError } from '../errors/person-sentence.ts'
import type { CallOptions } from './slack-caller.ts'

/** Takes one of our messages away, if Slack lets us: what stays is logged, never thrown. */
export async function removeMessage(
  { client, caller, log }: Pick<Desk, 'client' | 'caller' | 'log'>,
  message: { readonly channel: string; readonly ts: string },
  options: CallOptions,
): Promise<void> {
  try {
    await caller.idempotent('chat.delete', () => client.chat.delete(message), options)
  } catch (thrown) {
    log.warn({ ...message, ...describeError(NewsdeskError.from(thrown)) }, 'a message could not be taken away')
  }
}
