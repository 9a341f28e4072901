import type { Answer, NearestPassage } from '../domain/answer.ts'
import type { Timestamp } from '../domain/timestamp.ts'

interface NotFound {
  readonly searched: Answer['searched']
  readonly nearest: readonly NearestPassage[]
  readonly sourcesDown: readonly string[]
}

/** The plain text of an answer that was not found: what was searched and what could not be, and the closest there is. */
export function describeNotFound({ searched, nearest, sourcesDown }: NotFound): string {
  if (searched.articles === 0) return 'There are no articles to search yet.'
  const count = searched.articles === 1 ? '1 article' : `${searched.articles.toLocaleString('en')} articles`
  const [closest] = nearest
  const sentences = [
    `I found no answer in the ${count} I searched${period(searched)}.`,
    ...(sourcesDown.length > 0 ? [`I could not read ${sourcesDown.join(', ')} lately.`] : []),
    ...(closest ? [`The closest I have is “${closest.title}”${origin(closest)}.`] : []),
  ]
  return sentences.join(' ')
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
