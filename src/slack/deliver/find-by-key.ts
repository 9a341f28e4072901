import type { WebClient } from '@slack/web-api'
import { NewsdeskError } from '../../domain/errors.ts'
import type { SlackCaller } from './slack-caller.ts'

const PAGE_SIZE = 200
/** More messages than this since we posted are not plausible; giving up is safer than posting twice. */
const MAX_PAGES = 25

export interface KeyQuery {
  readonly channel: string
  /** Looks in this thread; absent: among the messages of the channel itself. */
  readonly threadTs?: string
  readonly eventType: string
  readonly key: string
  /** Slack's timestamp (seconds) from which on to look. */
  readonly oldest: string
  readonly signal: AbortSignal
}

/** A message of ours that was found again by the key in its metadata. */
export interface FoundMessage {
  readonly ts: string
  readonly payload: Readonly<Record<string, unknown>>
}

interface PageMessage {
  readonly ts?: string
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: object }
}

interface Page {
  readonly messages?: readonly PageMessage[]
  readonly response_metadata?: { readonly next_cursor?: string }
}

/** Reads a channel or thread back. Errors: SLACK_UNAVAILABLE and SLACK_REFUSED; "not found" is only said after reading all. */
export async function findByKey(
  client: WebClient,
  caller: SlackCaller,
  query: KeyQuery,
): Promise<FoundMessage | undefined> {
  let cursor: string | undefined
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { messages, response_metadata } = await readPage(client, caller, query, cursor)
    const found = messages?.flatMap((message) => matchKey(message, query)).at(0)
    if (found !== undefined) return found
    cursor = response_metadata?.next_cursor
    if (cursor === undefined || cursor === '') return undefined
  }
  const reason = 'unknown-outcome'
  throw new NewsdeskError('SLACK_UNAVAILABLE', `more than ${MAX_PAGES * PAGE_SIZE} messages to read back`, { reason })
}

function readPage(client: WebClient, caller: SlackCaller, query: KeyQuery, cursor: string | undefined): Promise<Page> {
  const { channel, threadTs, oldest, signal } = query
  const page = {
    channel,
    oldest,
    inclusive: true,
    limit: PAGE_SIZE,
    include_all_metadata: true,
    ...(cursor && { cursor }),
  }
  if (threadTs === undefined) {
    return caller.read<Page>('conversations.history', () => client.conversations.history(page), { signal })
  }
  const thread = { ...page, ts: threadTs }
  return caller.read<Page>('conversations.replies', () => client.conversations.replies(thread), { signal })
}

function matchKey({ ts, metadata }: PageMessage, { eventType, key }: KeyQuery): readonly FoundMessage[] {
  const payload: Readonly<Record<string, unknown>> = { ...metadata?.event_payload }
  return ts !== undefined && metadata?.event_type === eventType && payload.key === key ? [{ ts, payload }] : []
}
