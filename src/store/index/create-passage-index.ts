import type { ArticleId } from '../../domain/ids.ts'
import type { LexicalQuery, PassageIndex } from '../../ports/store/passage-index.ts'
import { passageIdOf } from '../articles/passage-id.ts'
import type { Database } from '../database.ts'
import { BEGINNING_MS, FOREVER_MS, toMs } from '../instants.ts'
import type { PostingIndex } from '../postings/posting-index.ts'
import type { Visibility } from '../postings/visibility.ts'

const MAX_TERMS = 64
/** Longer "words" are addresses, encoded files or attacks; no index holds them. */
const MAX_TERM_LENGTH = 200

export function createPassageIndex({
  database,
  postings,
}: {
  database: Database
  postings: PostingIndex
}): PassageIndex {
  const { read } = database
  return {
    async match(asked) {
      const query = { terms: usableTerms(asked.terms), visible: visibilityOf(asked), limit: asked.limit }
      const { articles, passages } = await postings.match(read, query)
      return {
        articles: articles.map(({ articleId, score }) => ({ articleId: articleId as ArticleId, score })),
        passages: passages.map(({ score, version, ordinal, ...match }) => {
          const articleId = match.articleId as ArticleId
          return { articleId, passageId: passageIdOf({ articleId, version, ordinal }), score }
        }),
      }
    },
    async frequencies(words) {
      const counts = await postings.countPassages(read, usableTerms(words))
      return { passages: await countCurrent(read), counts }
    },
  }
}

function usableTerms(terms: readonly string[]): readonly string[] {
  return [...new Set(terms)].filter((term) => term.length <= MAX_TERM_LENGTH).slice(0, MAX_TERMS)
}

function visibilityOf({ asOf, publishedFrom, publishedBefore }: LexicalQuery): Visibility {
  return {
    asOfMs: toMs(asOf),
    datedFromMs: publishedFrom === undefined ? BEGINNING_MS : toMs(publishedFrom),
    datedBeforeMs: publishedBefore === undefined ? FOREVER_MS : toMs(publishedBefore),
  }
}

/** Summed over versions, which are far fewer than passages. */
async function countCurrent(read: Database['read']): Promise<number> {
  const { passages } = await read
    .selectFrom('article_versions')
    .select(({ fn }) => fn.sum<number | null>('passages').as('passages'))
    .where('known_until', '=', FOREVER_MS)
    .executeTakeFirstOrThrow()
  return passages ?? 0
}
