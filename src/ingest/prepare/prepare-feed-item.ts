import { cleanKnownText } from '../clean/clean-known-text.ts'
import type { FeedItem } from '../feed/parsed-feed.ts'
import { composeArticle, refuseArticle } from './compose-article.ts'
import { extractFragment } from './extract-fragment.ts'
import type { KnownMetadata } from './known-metadata.ts'
import type { Prepared } from './prepared.ts'

/** Feeds of links carry a word such as "Comments" where the text belongs. */
const MIN_WORDS = 4

interface FeedItemTask {
  readonly item: FeedItem
  readonly known: KnownMetadata
  readonly nowMs: number
}

/** The article that a feed's entry carries itself; marked partial when that is only a summary. */
export function prepareFeedItem({ item, known, nowMs }: FeedItemTask): Prepared {
  const now = new Date(nowMs)
  const described = { ...known, ...(item.isSummary && { partial: true }) }
  const body = item.body ?? ''
  const title = known.title === undefined ? {} : { title: known.title }
  const options = { now, ...title, ...(known.url !== undefined && { url: known.url }) }
  const extraction = item.isPlain ? cleanKnownText(body, title) : extractFragment(body, options)
  const prepared = composeArticle(extraction, { known: described, now })
  if (!prepared.ok || prepared.article.words >= MIN_WORDS) return prepared
  return refuseArticle(known, {
    reason: 'too-short',
    message: `the entry holds ${prepared.article.words} words of text`,
  })
}
