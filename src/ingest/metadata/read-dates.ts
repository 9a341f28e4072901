import { parseMachineDate } from '../dates/parse-machine-date.ts'
import { parseWrittenDate } from '../dates/parse-written-date.ts'
import { acceptDate, type StatedDate } from '../dates/stated-date.ts'
import type { PageDocument } from '../extract/page/page-node.ts'
import { type LinkedThing, textOf } from './read-json-ld.ts'
import type { MetaTags } from './read-meta-tags.ts'

interface DateSources {
  readonly document: PageDocument
  readonly tags: MetaTags
  readonly linked: LinkedThing | undefined
  readonly now: Date
}

const PUBLISHED_TAGS = [
  'article:published_time', 'og:article:published_time', 'datepublished', 'article:published', 'og:published_time', 'parsely-pub-date', 'sailthru.date',
  'article.published', 'publish-date', 'publish_date', 'publishdate', 'publication_date', 'pubdate', 'published-date', 'dc.date.issued', 'dcterms.issued', 'dcterms.created',
  'dc.date', 'dcterms.date', 'citation_publication_date', 'cxenseparse:recs:publishtime', 'article.created', 'ptime', 'rnews:datepublished', 'originalpublicationdate', 'date', 'datecreated',
] // biome-ignore format: a list of names reads best filled
const UPDATED_TAGS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'article:updated',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'article.updated',
  'utime',
  'revision_date',
]
const PUBLISHED_SELECTORS = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'time[class*="publish"]',
  'abbr.published',
  '.published[title]',
]
const UPDATED_SELECTORS = ['[itemprop="dateModified"]', 'time[class*="updated"]', 'time[class*="modified"]']

/** When the page says that it was published, from what it states for machines; future and unset dates are refused. */
export function readPublished(sources: DateSources): StatedDate | undefined {
  const values = [
    textOf(sources.linked?.datePublished),
    ...PUBLISHED_TAGS.flatMap((name) => sources.tags.get(name) ?? []),
    ...elementDates(sources.document, PUBLISHED_SELECTORS),
    textOf(sources.linked?.dateCreated),
  ]
  return chooseDate(values, sources.now)
}

/** When the page says that it was changed. */
export function readUpdated(sources: DateSources): StatedDate | undefined {
  const values = [
    textOf(sources.linked?.dateModified),
    ...UPDATED_TAGS.flatMap((name) => sources.tags.get(name) ?? []),
    ...elementDates(sources.document, UPDATED_SELECTORS),
  ]
  return chooseDate(values, sources.now)
}

function elementDates(document: PageDocument, selectors: readonly string[]): readonly string[] {
  return selectors.flatMap((selector) => {
    const element = document.querySelector(selector)
    if (element === null) return []
    const stated = ['content', 'datetime', 'title'].map((name) => element.getAttribute(name) ?? '')
    return [...stated, element.textContent ?? ''].filter((value) => value.trim() !== '').slice(0, 1)
  })
}

/** The most trusted date; when it gives only the day, another statement of the same day may add the time. */
function chooseDate(values: readonly (string | undefined)[], now: Date): StatedDate | undefined {
  const dates = values
    .filter((value) => value !== undefined)
    .map((value) => acceptDate(parseMachineDate(value) ?? parseWrittenDate(value, { now }), now))
    .filter((date) => date !== undefined)
  const [first] = dates
  if (first === undefined || first.precision === 'time') return first
  return dates.find(({ precision, value }) => precision === 'time' && value.startsWith(first.value)) ?? first
}
