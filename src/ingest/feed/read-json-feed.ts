import type { JsonFeed } from 'feedsmith'
import { htmlText, plainText } from './feed-text.ts'
import type { RawFeed, RawFeedItem } from './parsed-feed.ts'

/** JSON Feed 1.0 and 1.1. */
export function readJsonFeed(feed: JsonFeed.Feed<string>): RawFeed {
  return {
    format: 'json',
    title: feed.title === undefined ? undefined : escapeMarkup(feed.title),
    link: feed.home_page_url,
    language: feed.language,
    base: feed.home_page_url,
    items: (feed.items ?? []).map(readItem),
  }
}

function readItem(item: Partial<JsonFeed.Item<string>>): RawFeedItem {
  return {
    guid: item.id,
    link: item.url ?? item.external_url,
    title: item.title === undefined ? undefined : escapeMarkup(item.title),
    byline: (item.authors ?? []).map((author) => author.name),
    published: item.date_published,
    updated: item.date_modified,
    language: item.language,
    content: htmlText(item.content_html) ?? plainText(item.content_text),
    summary: plainText(item.summary),
  }
}

/** Titles of a JSON Feed are plain; those of the other formats are read as markup. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
