import type { RenderedMessage } from '../../domain/digest.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
import { renderHelp } from '../blocks/help.ts'
import { renderNotice } from '../blocks/notice.ts'
import type { SlackLimits } from '../limits.ts'
import type { Refusal } from './work-queue.ts'

export const LOOKING = 'Looking…'
export const ASK_AGAIN = 'I was restarted while I worked on this. Please ask again.'

export function noticeNothing(): RenderedMessage {
  return renderHelp('You called? Ask me something about the news I have read.')
}

/** Short: whoever greets or thanks does not need the whole list again. */
export function noticeCourtesy(): RenderedMessage {
  return renderNotice(
    'Hello! :wave: Ask me something about the news I have read, and I answer with its sources. `/brief help` shows what else I can do.',
  )
}

export function noticeOnlyFiles(canIngest: boolean): RenderedMessage {
  const way = canIngest ? ' Paste the text after “read this:”, or ask a question.' : ' Please ask in words.'
  return renderNotice(`I cannot read files here.${way}`)
}

export function noticeTooLong({ maxQuestionChars }: SlackLimits, canIngest: boolean): RenderedMessage {
  const way = canIngest ? ' To have me take in an article, start with “read this:”.' : ''
  return renderNotice(
    `That is too long for a question: I take up to ${countNouns(maxQuestionChars, 'character')}.${way}`,
  )
}

export function noticeBusy(refusal: Refusal): string {
  return refusal === 'queue-full'
    ? 'I am busy with many questions at the moment. Please ask again in a minute.'
    : 'I am still working on your other questions. Please ask again when they are answered.'
}
