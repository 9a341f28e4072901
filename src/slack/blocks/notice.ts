import type { RenderedMessage } from '../../domain/digest.ts'
import { renderSections } from './text-blocks.ts'

/** A few words of our own (mrkdwn, already safe) as a message. */
export function renderNotice(text: string): RenderedMessage {
  return { text, blocks: renderSections([text]) }
}
