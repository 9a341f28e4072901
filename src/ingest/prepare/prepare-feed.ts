import { NewsdeskError } from '../../domain/errors.ts'
import { decodeBytes } from '../extract/decode-bytes.ts'
import { parseFeed } from '../feed/parse-feed.ts'
import type { ParsedFeed } from '../feed/parsed-feed.ts'
import type { Refusal } from './prepared.ts'

export interface FeedTask {
  readonly body: Uint8Array
  readonly charset?: string
  readonly url?: string
  readonly maxItems: number
}

/** The entries of a feed, or why it can't be read. */
export function prepareFeed({
  body,
  charset,
  url,
  maxItems,
}: FeedTask): { ok: true; feed: ParsedFeed } | ({ ok: false } & Refusal) {
  try {
    const { text } = decodeBytes(body, charset)
    return { ok: true, feed: parseFeed(text, { maxItems, ...(url !== undefined && { url }) }) }
  } catch (error) {
    if (!(error instanceof NewsdeskError) || error.code !== 'INPUT_UNREADABLE') throw error
    return { ok: false, code: error.code, reason: error.reason ?? 'broken-feed', message: error.message }
  }
}
