import type { RdfFeed, RssFeed } from 'feedsmith'
import { htmlText } from './feed-text.ts'
import type { RawFeed, RawFeedItem } from './parsed-feed.ts'
import { pickAlternate } from './pick-alternate.ts'

/** RSS 0.9x and 2.0, with the Dublin Core, Atom, content and iTunes elements that news feeds add. */
export function readRss(feed: RssFeed.Feed<string>): RawFeed {
  const ownLink = pickAlternate(feed.atom?.links)
  return {
    format: 'rss',
    title: feed.title ?? feed.dc?.titles?.[0],
    link: feed.link ?? ownLink,
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    base: feed.xml?.base,
    items: (feed.items ?? []).map(readItem),
  }
}

/** RSS 0.90 and 1.0, which are RDF. */
export function readRdf(feed: RdfFeed.Feed<string>): RawFeed {
  return {
    format: 'rdf',
    title: feed.title ?? feed.dc?.titles?.[0],
    link: feed.link,
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    base: feed.xml?.base,
    items: (feed.items ?? []).map((item) => ({ ...readItem(item), guid: item.rdf?.about })),
  }
}

type AnyItem = Partial<RssFeed.Item<string>> & Pick<RdfFeed.Item<string>, 'atom' | 'dc' | 'dcterms' | 'content' | 'xml'>

function readItem(item: AnyItem): RawFeedItem {
  const { dc, dcterms, atom, guid } = item
  return {
    guid: guid?.value ?? atom?.id,
    link: item.link ?? pickAlternate(atom?.links) ?? permalinkOf(guid),
    title: item.title ?? dc?.titles?.[0] ?? atom?.title?.value,
    byline: [...authorsOf(item), ...(dc?.creators ?? dcterms?.creators ?? [])],
    published: item.pubDate ?? dcterms?.issued?.[0] ?? dc?.dates?.[0] ?? atom?.published ?? dcterms?.created?.[0],
    updated: dcterms?.modified?.[0] ?? atom?.updated,
    language: dc?.languages?.[0] ?? item.xml?.lang,
    content: htmlText(item.content?.encoded ?? atom?.content?.value),
    summary: htmlText(item.description ?? dc?.descriptions?.[0] ?? item.itunes?.summary ?? atom?.summary?.value),
    base: item.xml?.base,
  }
}

/** RSS 2.0 has e-mail addresses as authors; only names are of use to readers. */
function authorsOf({ authors, itunes }: AnyItem): readonly (string | undefined)[] {
  const names = (authors ?? []).map((author) => author.name)
  return names.some((name) => name !== undefined) ? names : [itunes?.author]
}

/** A guid is the item's address unless it says otherwise. */
function permalinkOf(guid: RssFeed.Guid | undefined): string | undefined {
  const value = guid?.value
  if (value === undefined || guid?.isPermaLink === false || !/^https?:\/\//i.test(value)) return undefined
  return value
}
