import type { Answer, NearestPassage } from '../domain/answer.ts'
import type { Timestamp } from '../domain/timestamp.ts'

interface NotFound {
  readonly searched: Answer['searched']
  readonly nearest: readonly NearestPassage[]
  readonly sourcesDown: readonly string[]
  /** The first of the nearest is a sentence that comes near an answer. */
  readonly isClose: boolean
  /** When a question about an earlier time finds nothing at all: what it asked for, and the first article there is. */
  readonly before?: { readonly asOf: Timestamp; readonly first?: Timestamp }
}

/** The plain text of an answer that was not found: what was searched and what could not be, and the closest there is. */
export function describeNotFound({ searched, nearest, sourcesDown, isClose, before }: NotFound): string {
  if (searched.articles === 0) return describeNothing(before)
  const count = searched.articles === 1 ? '1 article' : `${searched.articles.toLocaleString('en')} articles`
  const [closest] = nearest
  const sentences = [
    `I found no answer in the ${count} I searched${period(searched)}.`,
    ...(sourcesDown.length > 0 ? [`I could not read ${sourcesDown.join(', ')} lately.`] : []),
    ...(closest ? [describeClosest(closest, isClose)] : []),
  ]
  return sentences.join(' ')
}

function describeNothing(before: NotFound['before']): string {
  if (before?.first === undefined) return 'There are no articles to search yet.'
  return `No article was known by ${dayOf(before.asOf)}; the first there is comes from ${dayOf(before.first)}.`
}

/** The title of the nearest article, or the sentence itself where it may well be the answer. */
function describeClosest(closest: NearestPassage, isClose: boolean): string {
  const title = `“${closest.title}”${origin(closest)}`
  const date = closest.publishedAt === undefined ? 'without a date' : `of ${dayOf(closest.publishedAt)}`
  return isClose ? `The closest I have is ${date}: “${closest.text}” – ${title}.` : `The closest I have is ${title}.`
}

function period({ from, to }: Answer['searched']): string {
  if (from === undefined || to === undefined) return ''
  return dayOf(from) === dayOf(to) ? ` (${dayOf(to)})` : ` (${dayOf(from)} to ${dayOf(to)})`
}

function origin({ siteName, publishedAt }: NearestPassage): string {
  const parts = [siteName, publishedAt === undefined ? undefined : dayOf(publishedAt)].filter(
    (part) => part !== undefined,
  )
  return parts.length > 0 ? ` (${parts.join(', ')})` : ''
}

/** "18 March 2024", in UTC. */
function dayOf(time: Timestamp): string {
  return new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}
