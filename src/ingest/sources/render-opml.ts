import { generateOpml } from 'feedsmith'
import { NewsdeskError } from '../../domain/errors.ts'
import type { Source } from '../../domain/source.ts'

/**
 * The feeds among the sources as an OPML 2.0 document, sorted by title; other readers can take it in. Error: NOT_FOUND when
 * there is none, because such a document holds at least one.
 */
export function renderOpml(sources: readonly Source[], now: Date): string {
  const feeds = sources.filter(({ kind }) => kind === 'feed').toSorted((a, b) => compare(nameOf(a), nameOf(b)))
  if (feeds.length === 0) throw new NewsdeskError('NOT_FOUND', 'there is no feed among the sources to export')
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
