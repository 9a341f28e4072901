import type { ApiArguments } from './api-arguments.ts'
import { SlackApiError } from './slack-api-error.ts'

/** One page of a list. `next_cursor` is empty at the end, as Slack has it. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly hasMore: boolean
  readonly metadata: { readonly response_metadata: { readonly next_cursor: string } }
}

const CURSOR_PREFIX = 'next:'

/** Cuts a page out of a list by the call's `cursor` and `limit`. The cursor names the item that comes next. */
export function paginate<T>(
  items: readonly T[],
  args: ApiArguments,
  options: { key: (item: T) => string; fallback: number; max: number },
): Page<T> {
  const limit = args.count('limit', options)
  const start = startOf(items, args.text('cursor'), options.key)
  const next = items[start + limit]
  const cursor = next === undefined ? '' : Buffer.from(`${CURSOR_PREFIX}${options.key(next)}`).toString('base64')
  return {
    items: items.slice(start, start + limit),
    hasMore: next !== undefined,
    metadata: { response_metadata: { next_cursor: cursor } },
  }
}

function startOf<T>(items: readonly T[], cursor: string | undefined, key: (item: T) => string): number {
  if (cursor === undefined) return 0
  const decoded = Buffer.from(cursor, 'base64').toString('utf8')
  const wanted = decoded.slice(CURSOR_PREFIX.length)
  const at = items.findIndex((item) => key(item) === wanted)
  if (!decoded.startsWith(CURSOR_PREFIX) || at < 0) throw new SlackApiError('invalid_cursor')
  return at
}
