import type { Question } from '../domain/answer.ts'
import type { Article, Passage } from '../domain/article.ts'

export interface SearchRequest {
  readonly question: Question
  /** How many articles to return, best passage each (or how many passages, with `perPassage`). Default 10. */
  readonly limit?: number
  readonly perPassage?: boolean
}

export interface SearchHit {
  readonly rank: number
  readonly score: number
  readonly article: Article
  readonly passage: Passage
  /** The parts of `score`, by name. */
  readonly why: Readonly<Record<string, number>>
}

/** What was read out of the question without a model. */
export interface UnderstoodQuestion {
  /** Content words, lower case, as written. */
  readonly terms: readonly string[]
  readonly names: readonly string[]
  readonly quotedPhrases: readonly string[]
  readonly numbers: readonly string[]
  readonly publishers: readonly string[]
  /** The question asks for what is new ("today", "this week", "latest"). */
  readonly wantsRecent: boolean
  /** The times that the question names, in order; `window` is the first of them. */
  readonly windows: readonly { readonly from: string; readonly to: string }[]
  readonly window?: { readonly from: string; readonly to: string }
}

export interface SearchResult {
  readonly hits: readonly SearchHit[]
  readonly understood: UnderstoodQuestion
  /** Inverse document frequency of the terms in the corpus that was searched. */
  readonly termWeights: ReadonlyMap<string, number>
  readonly tookMs: number
}

/** Any string is a valid question: a search finds something or nothing, and never throws for its words. */
export interface Search {
  search(request: SearchRequest): Promise<SearchResult>
}
