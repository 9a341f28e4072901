import type { Article, TextSpan } from '../domain/article.ts'
import type { Evidence } from './writer.ts'

/** A piece of an article that a writer may quote from: `evidence.text === article.text.slice(start, end)`. */
export interface EvidencePiece extends TextSpan {
  readonly evidence: Evidence
  readonly article: Article
}
