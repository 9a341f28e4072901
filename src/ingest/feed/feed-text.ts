import type { FeedText } from './parsed-feed.ts'

/** Text that may hold markup; undefined when there is none. */
export function htmlText(value: string | undefined): FeedText | undefined {
  return value === undefined || value.trim() === '' ? undefined : { value, isPlain: false }
}

/** Text that is to be taken letter by letter. */
export function plainText(value: string | undefined): FeedText | undefined {
  return value === undefined || value.trim() === '' ? undefined : { value, isPlain: true }
}
