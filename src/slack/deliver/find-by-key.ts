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

/** In the metadata of a message that shows claims while the rest is written; the whole answer takes its place. */
export const LIVE_STATE = 'live'

export function isLive({ payload }: FoundMessage): boolean {
  return payload.state === LIVE_STATE
}

/** Ends the key of a message that had to be posted beside a live one which could not be changed any more. */
export const AGAIN = '/again'

interface PageMessage {
  readonly ts?: string
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: object }
}

interface Page {
  readonly messages?: readonly PageMessage[]
  readonly response_metadata?: { readonly next_cursor?: string }
}

/**
 * Reads a channel or thread back; a whole message goes before a live one. Errors: SLACK_UNAVAILABLE and SLACK_REFUSED; "not
 * found" is only said after reading all.
 */
export async function findByKey(
  client: WebClient,
  caller: SlackCaller,
  query: KeyQuery,
): Promise<FoundMessage | undefined> {
  let cursor: string | undefined
  let live: FoundMessage | undefined
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { messages, response_metadata } = await readPage(client, caller, query, cursor)
    const found = messages?.flatMap((message) => matchKey(message, query)) ?? []
    const whole = found.find((message) => !isLive(message))
    if (whole !== undefined) return whole
    live ??= found[0]
    cursor = response_metadata?.next_cursor
    if (cursor === undefined || cursor === '') return live
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
    return caller.idempotent<Page>('conversations.history', () => client.conversations.history(page), { signal })
  }
  const thread = { ...page, ts: threadTs }
  return caller.idempotent<Page>('conversations.replies', () => client.conversations.replies(thread), { signal })
}

function matchKey({ ts, metadata }: PageMessage, { eventType, key }: KeyQuery): readonly FoundMessage[] {
  const payload: Readonly<Record<string, unknown>> = { ...metadata?.event_payload }
  const isOurs = metadata?.event_type === eventType && (payload.key === key || payload.key === `${key}${AGAIN}`)
  return ts !== undefined && isOurs ? [{ ts, payload }] : []
}
