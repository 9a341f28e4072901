import { cleanKnownText } from '../clean/clean-known-text.ts'
import type { FeedItem } from '../feed/parsed-feed.ts'
import { composeArticle } from './compose-article.ts'
import { extractFragment } from './extract-fragment.ts'
import type { KnownMetadata } from './known-metadata.ts'
import type { Prepared } from './prepared.ts'

export interface FeedItemTask {
  readonly item: FeedItem
  readonly known: KnownMetadata
  readonly nowMs: number
}

/** The article that a feed's entry carries itself; marked partial when that is only a summary. */
export function prepareFeedItem({ item, known, nowMs }: FeedItemTask): Prepared {
  const now = new Date(nowMs)
  const described = { ...known, ...(item.isSummary && { partial: true }) }
  const body = item.body ?? ''
  const options = {
    now,
    ...(known.title !== undefined && { title: known.title }),
    ...(known.url !== undefined && { url: known.url }),
  }
  const extraction = item.isPlain ? cleanKnownText(body) : extractFragment(body, options)
  return composeArticle(extraction, { known: described, now })
}
