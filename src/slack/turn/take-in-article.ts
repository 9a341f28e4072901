import type { RenderedMessage } from '../../domain/digest.ts'
import { ERRORS, type ErrorCode } from '../../domain/errors.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
import type { Ingester, IngestInput, IngestResult } from '../../ingest/ingester.ts'
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts'
import { renderNotice } from '../blocks/notice.ts'
import type { Incoming } from './incoming.ts'
import { isOneAddress } from './is-one-address.ts'

const SHARED = 'Everybody who asks me can get answers from it.'

/** Takes in an article that a person pasted, or the page whose address they gave, and says what became of it. */
export async function takeInArticle(
  ingester: Ingester,
  { body, turn, signal }: { body: string; turn: Incoming; signal: AbortSignal },
): Promise<RenderedMessage> {
  for await (const result of ingester.ingest([inputOf(body, turn)], { signal })) return renderNotice(describe(result))
  return renderNotice('I found no article in that.')
}

function inputOf(body: string, { channel, ts }: Incoming): IngestInput {
  if (isOneAddress(body)) return { kind: 'name', name: body }
  const bytes = new TextEncoder().encode(body.toWellFormed())
  return { kind: 'bytes', name: `slack-${channel}-${ts}`, body: bytes, contentType: 'text/plain; charset=utf-8' }
}

function describe({ status, title, words, reason = '' }: IngestResult): string {
  const named = title === undefined ? 'the article' : `“${escapeMrkdwn(title)}”`
  const length = words === undefined ? '' : ` (${countNouns(words, 'word')})`
  if (status === 'added') return `I have read ${named}${length}. ${SHARED}`
  if (status === 'updated') return `I have read the new version of ${named}${length}.`
  if (status === 'unchanged' || status === 'duplicate') return `I know ${named} already.`
  return `I could not take that in. ${explain(reason)}`
}

/** A reason begins with the code of its error, which has a sentence for people. */
function explain(reason: string): string {
  const code = /^[A-Z_]+/.exec(reason)?.[0] ?? ''
  return isErrorCode(code) ? ERRORS[code].person : 'It does not look like an article I can use.'
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code)
}
