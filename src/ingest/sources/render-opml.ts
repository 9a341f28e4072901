import { generateOpml } from 'feedsmith'
import type { Source } from '../../domain/source.ts'

const TITLE = 'Newsdesk sources'

/** The feeds among the sources as an OPML 2.0 document, sorted by title; other readers can take it in. */
export function renderOpml(sources: readonly Source[], now: Date): string {
  const feeds = sources.filter(({ kind }) => kind === 'feed').toSorted((a, b) => compare(nameOf(a), nameOf(b)))
  if (feeds.length === 0) return renderEmpty(now)
  return generateOpml({
    head: { title: TITLE, dateCreated: now },
    body: {
      outlines: feeds.map((feed) => ({ type: 'rss', text: nameOf(feed), title: nameOf(feed), xmlUrl: feed.url })),
    },
  })
}

/** The generator refuses a list of no feeds. */
function renderEmpty(now: Date): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
  <head>
    <title>${TITLE}</title>
    <dateCreated>${now.toUTCString()}</dateCreated>
  </head>
  <body/>
</opml>
`
}

function nameOf({ title, url }: Source): string {
  return title ?? url
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en')
}
