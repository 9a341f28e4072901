import type { AtomFeed } from 'feedsmith'
import { htmlText, plainText } from './feed-text.ts'
import type { FeedText, RawFeed, RawFeedItem } from './parsed-feed.ts'
import { pickAlternate } from './pick-alternate.ts'

/** Atom 0.3 and 1.0. */
export function readAtom(feed: AtomFeed.Feed<string>): RawFeed {
  return {
    format: 'atom',
    title: feed.title?.value,
    link: pickAlternate(feed.links),
    language: feed.xml?.lang,
    base: feed.xml?.base,
    items: (feed.entries ?? []).map((entry) => readEntry(entry, feed)),
  }
}

function readEntry(entry: Partial<AtomFeed.Entry<string>>, feed: AtomFeed.Feed<string>): RawFeedItem {
  const { dc, dcterms } = entry
  // RFC 4287 section 4.2.1: the authors of the feed are those of every entry that names none.
  const authors = entry.authors ?? entry.source?.authors ?? feed.authors ?? []
  return {
    guid: entry.id,
    link: pickAlternate(entry.links) ?? entry.content?.src,
    title: readTitle(entry.title) ?? dc?.titles?.[0],
    byline: authors.length > 0 ? authors.map((author) => author.name) : (dc?.creators ?? []),
    published: entry.published ?? dcterms?.issued?.[0] ?? dc?.dates?.[0],
    updated: entry.updated,
    language: entry.xml?.lang,
    content: readText(entry.content),
    summary:
      readText(entry.summary) ??
      htmlText(entry.media?.groups?.[0]?.description?.value ?? entry.media?.description?.value),
    base: entry.content?.xml?.base ?? entry.xml?.base,
  }
}

/** RFC 4287 section 3.1.1: without a type the text is plain; feeds put markup there all the same. */
function readText(text: { value?: string; type?: string } | undefined): FeedText | undefined {
  const isMarkup = /html/i.test(text?.type ?? '') || /<\/?[a-z][^<>]*>|&\w+;/i.test(text?.value ?? '')
  return isMarkup ? htmlText(text?.value) : plainText(text?.value)
}

/** A title typed as plain text keeps its angle brackets: they are escaped here, since titles are read as markup later. */
function readTitle(title: AtomFeed.Text | undefined): string | undefined {
  if (title === undefined || /html/i.test(title.type ?? '')) return title?.value
  return /<\/?(?:b|i|em|strong|span|a|br|p|q|cite|sup|sub)\b[^<>]*>/i.test(title.value)
    ? title.value
    : title.value.replaceAll('<', '&lt;')
}
