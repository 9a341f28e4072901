import type { Article } from '../../domain/article.ts'
import { knownAt } from '../../domain/known-at.ts'
import { urlSections } from '../../domain/url-sections.ts'
import type { SearchHit } from '../../search/search.ts'
import { renderLatest } from '../blocks/article-list.ts'
import type { Desk } from '../desk.ts'
import type { CommandReply } from './command-use.ts'

const SHOWN = 8
/** How many of the best matches of a topic are put in the order of time. */
const CANDIDATES = 40
/** How many of the newest are looked through for the section that their address names. */
const NEWEST = 200
/** What is about a topic has at least this share of the best match's relevance; less is a mention in passing. */
const ABOUT_SHARE = 0.6

/** `/brief latest [TOPIC]`: the newest articles, of all or about a topic, or of the section with that name. */
export async function latestCommand(desk: Desk, topic: string | undefined): Promise<CommandReply> {
  if (topic === undefined) return renderLatest(originalsOf(await desk.store.articles.list({ limit: CANDIDATES })))
  const { hits } = await desk.search.search({ question: { text: topic, timezone: desk.timezone }, limit: CANDIDATES })
  const inSection = (await desk.store.articles.list({ limit: NEWEST })).filter((article) => isIn(article, topic))
  const about = new Map([...hitsAbout(hits), ...inSection].map((article) => [article.id, article]))
  const newestFirst = [...about.values()].sort((a, b) => knownAt(b).localeCompare(knownAt(a)))
  return renderLatest(originalsOf(newestFirst), topic)
}

/** One report stands once, whoever carried it. */
function originalsOf(articles: readonly Article[]): readonly Article[] {
  return articles.filter(({ duplicateOf }) => duplicateOf === undefined).slice(0, SHOWN)
}

function isIn({ url }: Article, topic: string): boolean {
  return urlSections(url).includes(topic.trim().toLowerCase())
}

function hitsAbout(hits: readonly SearchHit[]): Article[] {
  const relevance = ({ score, why }: SearchHit) => score - (why.recency ?? 0)
  const best = Math.max(0, ...hits.map(relevance))
  return hits.filter((hit) => relevance(hit) >= ABOUT_SHARE * best).map(({ article }) => article)
}
