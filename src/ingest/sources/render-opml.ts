import { generateOpml } from 'feedsmith'
import type { Source } from '../../domain/source.ts'

/** The feeds among the sources as an OPML 2.0 document, sorted by title; other readers can take it in. */
export function renderOpml(sources: readonly Source[], now: Date): string {
  const feeds = sources.filter(({ kind }) => kind === 'feed').toSorted((a, b) => compare(nameOf(a), nameOf(b)))
  return generateOpml({
    head: { title: 'Newsdesk sources', dateCreated: now },
    body: {
      outlines: feeds.map((feed) => ({ type: 'rss', text: nameOf(feed), title: nameOf(feed), xmlUrl: feed.url })),
    },
  })
}

function nameOf({ title, url }: Source): string {
  return title ?? url
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en')
}
