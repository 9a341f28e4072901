import { renderSearchHits } from '../blocks/article-list.ts'
import type { Desk } from '../desk.ts'
import type { CommandReply } from './command-use.ts'

const HITS = 8

/** `/brief search WORDS`: the articles that fit best. */
export async function searchCommand({ search, timezone }: Desk, query: string): Promise<CommandReply> {
  const { hits } = await search.search({ question: { text: query, timezone }, limit: HITS })
  return renderSearchHits(query, hits)
}
