import type { MessageMetadata } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import type { RenderedMessage } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import { renderPlainMessage } from '../blocks/plain-message.ts'
import { contentOf } from './post-message.ts'
import type { CallOptions, SlackCaller } from './slack-caller.ts'

export interface Replacement {
  readonly channel: string
  readonly ts: string
  readonly message: RenderedMessage
  readonly metadata: MessageMetadata
}

type Parts = { readonly client: WebClient; readonly caller: SlackCaller }

/**
 * Puts a message in the place of one of ours. It may be done twice, so it is tried again after anything that may pass. False
 * when Slack refuses: the message is gone, too old to be edited, or not to Slack's liking. Error: SLACK_UNAVAILABLE.
 */
export async function replaceMessage(parts: Parts, what: Replacement, options: CallOptions): Promise<boolean> {
  const plain = { ...what, message: renderPlainMessage(what.message) }
  return (await tryUpdate(parts, what, options)) || (await tryUpdate(parts, plain, options))
}

async function tryUpdate(parts: Parts, what: Replacement, options: CallOptions): Promise<boolean> {
  try {
    await update(parts, what, options)
    return true
  } catch (thrown) {
    if (thrown instanceof NewsdeskError && thrown.code === 'SLACK_REFUSED') return false
    throw thrown
  }
}

async function update({ client, caller }: Parts, what: Replacement, options: CallOptions): Promise<void> {
  const { channel, ts, message, metadata } = what
  const call = () => client.chat.update({ channel, ts, ...contentOf(message), metadata })
  await caller.idempotent('chat.update', call, options)
}
