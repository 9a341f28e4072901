import type { Article } from '../../domain/article.ts'
import type { SearchHit } from '../../search/search.ts'
import { renderLatest } from '../blocks/article-list.ts'
import type { Desk } from '../desk.ts'
import type { CommandReply } from './command-use.ts'

const SHOWN = 8
/** How many of the best matches of a topic are put in the order of time. */
const CANDIDATES = 40
/** What is about a topic has at least this share of the best match's relevance; less is a mention in passing. */
const ABOUT_SHARE = 0.6

/** `/brief latest [TOPIC]`: the newest articles, of all or about a topic. */
export async function latestCommand(desk: Desk, topic: string | undefined): Promise<CommandReply> {
  if (topic === undefined) return renderLatest(originalsOf(await desk.store.articles.list({ limit: CANDIDATES })))
  const { hits } = await desk.search.search({ question: { text: topic, timezone: desk.timezone }, limit: CANDIDATES })
  const newestFirst = hitsAbout(hits).sort((a, b) => knownAt(b).localeCompare(knownAt(a)))
  return renderLatest(originalsOf(newestFirst), topic)
}

/** One report stands once, whoever carried it. */
function originalsOf(articles: readonly Article[]): readonly Article[] {
  return articles.filter(({ duplicateOf }) => duplicateOf === undefined).slice(0, SHOWN)
}

function hitsAbout(hits: readonly SearchHit[]): Article[] {
  const relevance = ({ score, why }: SearchHit) => score - (why.recency ?? 0)
  const best = Math.max(0, ...hits.map(relevance))
  return hits.filter((hit) => relevance(hit) >= ABOUT_SHARE * best).map(({ article }) => article)
}

function knownAt({ publishedAt, firstSeenAt }: Article): string {
  return publishedAt ?? firstSeenAt
}
