import type { Clock } from '../../ports/clock.ts'
import type { ArticleStore } from '../../ports/store/article-store.ts'
import type { Database } from '../database.ts'
import type { Matcher } from '../duplicates/create-matcher.ts'
import { findByPrefix } from '../find-by-prefix.ts'
import { toMs } from '../instants.ts'
import type { PostingIndex } from '../postings/posting-index.ts'
import { getArticle, getArticles } from './get-articles.ts'
import { listArticles } from './list-articles.ts'
import { readExtent } from './read-extent.ts'
import { readHistory } from './read-history.ts'
import { readPassages, readPassagesOf } from './read-passages.ts'
import { readRaw } from './read-raw.ts'
import { saveDrafts } from './save-drafts.ts'

export function createArticleStore(parts: {
  database: Database
  postings: PostingIndex
  clock: Clock
  matcher: Matcher
}): ArticleStore {
  const { read } = parts.database
  const nowMs = () => parts.clock.now().getTime()
  return {
    save: (drafts) => saveDrafts(parts, drafts),
    get: (id, version) => getArticle(read, id, version),
    getMany: (ids, options) => getArticles(read, ids, options),
    versions: (id) => readHistory(read, id),
    raw: (id, version) => readRaw(read, id, version),
    passages: (ids) => readPassages(read, ids),
    passagesOf: (id, version) => readPassagesOf(read, id, version),
    list: (filter) => listArticles(read, filter, nowMs()),
    extent: (asOf) => readExtent(read, asOf === undefined ? nowMs() : toMs(asOf)),
    findByPrefix: (prefix, limit) => findByPrefix(read, 'articles', { prefix, limit }),
  }
}
