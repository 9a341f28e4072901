import { type Timestamp, toTimestamp } from '../domain/timestamp.ts'
import type { ArticleMatch, LexicalQuery, PassageIndex } from '../ports/store/passage-index.ts'
import { asksForThePast } from './asks-for-the-past.ts'
import type { Matches } from './matches.ts'
import { CANDIDATES, FRESH_CANDIDATES, FRESH_MS, MAX_BONUS_WINDOW_MS } from './ranking-weights.ts'
import type { UnderstoodQuestion } from './search.ts'

/** Each named time is one more query. */
const MAX_NAMED_TIMES = 3

export interface Wanted {
  readonly terms: readonly string[]
  readonly understood: Pick<UnderstoodQuestion, 'windows'>
  readonly asOf: Timestamp
}

/** Besides everything, the index is asked for the times that matter alone, so that they are never crowded out. */
export async function findMatches(index: PassageIndex, { terms, understood, asOf }: Wanted): Promise<Matches> {
  if (terms.length === 0) return { articles: [], passages: [] }
  const query: LexicalQuery = { terms, asOf, limit: CANDIDATES }
  const times = timesThatMatter(understood, asOf).map((time) => ({ ...query, ...time, limit: FRESH_CANDIDATES }))
  const found = await Promise.all([query, ...times].map((one) => index.match(one)))
  return {
    articles: union(
      found.map(({ articles }) => articles),
      ({ articleId }) => articleId,
    ),
    passages: union(
      found.map(({ passages }) => passages),
      ({ passageId }) => passageId,
    ),
  }
}

/** Matches of several queries, each once with its best score, best first. */
function union<Match extends ArticleMatch>(
  found: readonly (readonly Match[])[],
  idOf: (match: Match) => string,
): readonly Match[] {
  const best = new Map<string, Match>()
  for (const match of found.flat()) {
    const known = best.get(idOf(match))
    if (!known || known.score < match.score) best.set(idOf(match), match)
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1))
}

/** The short times that the question names, and the last days unless it asks for the past. */
function timesThatMatter(
  understood: Wanted['understood'],
  asOf: Timestamp,
): readonly Pick<LexicalQuery, 'publishedFrom' | 'publishedBefore'>[] {
  const named = understood.windows
    .filter(({ from, to }) => from < asOf && Date.parse(to) - Date.parse(from) <= MAX_BONUS_WINDOW_MS)
    .slice(0, MAX_NAMED_TIMES)
    .map(({ from, to }) => ({ publishedFrom: from, publishedBefore: to }))
  const fresh = { publishedFrom: toTimestamp(new Date(Date.parse(asOf) - FRESH_MS)) }
  return asksForThePast(understood, asOf) ? named : [...named, fresh]
}
