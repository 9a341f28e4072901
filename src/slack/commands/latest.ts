import type { Article } from '../../domain/article.ts'
import { renderLatest } from '../blocks/article-list.ts'
import type { Desk } from '../desk.ts'
import type { CommandReply } from './command-use.ts'

const SHOWN = 8
/** How many of the best matches of a topic are put in the order of time. */
const CANDIDATES = 40

/** `/brief latest [TOPIC]`: the newest articles, of all or about a topic. */
export async function latestCommand(desk: Desk, topic: string | undefined): Promise<CommandReply> {
  if (topic === undefined) return renderLatest((await desk.store.articles.list({ limit: SHOWN })).slice(0, SHOWN))
  const { hits } = await desk.search.search({ question: { text: topic, timezone: desk.timezone }, limit: CANDIDATES })
  const newestFirst = hits.map(({ article }) => article).sort((a, b) => knownAt(b).localeCompare(knownAt(a)))
  return renderLatest(newestFirst.slice(0, SHOWN), topic)
}

function knownAt({ publishedAt, firstSeenAt }: Article): string {
  return publishedAt ?? firstSeenAt
}
