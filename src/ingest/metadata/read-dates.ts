import { type DoubtfulDate, readDate } from '../dates/read-date.ts'
import type { StatedDate } from '../dates/stated-date.ts'
import type { PageDocument, PageElement } from '../extract/page/page-node.ts'
import { isForeign } from './is-foreign.ts'
import { type LinkedThing, textOf } from './read-json-ld.ts'
import type { MetaTags } from './read-meta-tags.ts'

interface DateSources {
  readonly document: PageDocument
  readonly tags: MetaTags
  readonly linked: LinkedThing | undefined
  /** What is dated more than a day later is refused. */
  readonly now: Date | undefined
}

/** A date for machines, and the ones that were passed over. */
export interface MachineDate {
  readonly date?: StatedDate
  readonly doubts: readonly DoubtfulDate[]
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

/** When the page says that it was published, from what it states for machines about itself; future and unset dates are refused. */
export function readPublished(sources: DateSources): MachineDate {
  const values = [
    textOf(sources.linked?.datePublished),
    ...PUBLISHED_TAGS.flatMap((name) => sources.tags.get(name) ?? []),
    ...elementDates(sources.document, PUBLISHED_SELECTORS),
    textOf(sources.linked?.dateCreated),
  ]
  return chooseDate(values, sources.now)
}

/** When the page says that it was changed. */
export function readUpdated(sources: DateSources): MachineDate {
  const values = [
    textOf(sources.linked?.dateModified),
    ...UPDATED_TAGS.flatMap((name) => sources.tags.get(name) ?? []),
    ...elementDates(sources.document, UPDATED_SELECTORS),
  ]
  return chooseDate(values, sources.now)
}

/** What elements say, if those of one kind all name one day: a list of other stories names several. */
function elementDates(document: PageDocument, selectors: readonly string[]): readonly string[] {
  return selectors.flatMap((selector) => {
    const elements = [...document.querySelectorAll(selector)].filter((each) => !isForeign(each))
    const values = elements.flatMap((each) => statedIn(each) ?? [])
    const days = new Set(values.flatMap((value) => readDate(value, {}).date?.value.slice(0, 'YYYY-MM-DD'.length) ?? []))
    return days.size > 1 ? [] : values.slice(0, 1)
  })
}

function statedIn(element: PageElement): string | undefined {
  const stated = ['content', 'datetime', 'title'].map((name) => element.getAttribute(name) ?? '')
  return [...stated, element.textContent ?? ''].find((value) => value.trim() !== '')
}

/** The most trusted date; when it gives only the day, another statement of the same day may add the time. */
function chooseDate(values: readonly (string | undefined)[], now: Date | undefined): MachineDate {
  const clock = now === undefined ? {} : { now }
  const readings = values.filter((value) => value !== undefined).map((value) => readDate(value, clock))
  const dates = readings.flatMap(({ date }) => date ?? [])
  const doubts = readings.flatMap(({ doubt }) => doubt ?? [])
  const [first] = dates
  if (first === undefined) return { doubts: distinct(doubts) }
  const isDay = first.precision === 'day'
  const exact = isDay && dates.find(({ precision, value }) => precision === 'time' && value.startsWith(first.value))
  return { date: exact || first, doubts: distinct(doubts.filter(({ reason }) => reason === 'future-date')) }
}

function distinct(doubts: readonly DoubtfulDate[]): readonly DoubtfulDate[] {
  return [...new Map(doubts.map((doubt) => [doubt.text, doubt])).values()]
}
