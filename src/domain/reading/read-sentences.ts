import { splitSentences } from '../text/split-sentences.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'

/** A numbered stretch of an article that may hold an answer. */
export interface ReadingText {
  readonly n: number
  readonly articleId: string
  readonly title: string
  readonly text: string
  /** Relevance by search, best = 1. */
  readonly score: number
}

/** A sentence of the evidence, with what scoring needs. */
export interface Sentence<Source extends ReadingText = ReadingText> {
  readonly evidence: Source
  readonly text: string
  /** Stems of all its words, in order. */
  readonly stems: readonly string[]
  readonly bag: ReadonlySet<string>
  /** Offsets of each stem's word in `text`. */
  readonly starts: readonly number[]
  /** Place among the article's sentences that were given, from 0. */
  readonly position: number
}

/** The sentences of one article in the order of its text. */
export interface ArticleSentences<Source extends ReadingText = ReadingText> {
  readonly articleId: string
  readonly title: ReadonlySet<string>
  readonly score: number
  readonly sentences: readonly Sentence<Source>[]
}

/** Groups the evidence by article, best first; passages of one article are given in the order of its text. */
export function readArticles<Source extends ReadingText>(
  evidence: readonly Source[],
): readonly ArticleSentences<Source>[] {
  return [...Map.groupBy(evidence, ({ articleId }) => articleId).values()].map(readArticle)
}

/** Reads the passages of one article. */
export function readArticle<Source extends ReadingText>(passages: readonly Source[]): ArticleSentences<Source> {
  return {
    articleId: passages[0]?.articleId ?? '',
    title: new Set(tokenize(passages[0]?.title ?? '').map(({ key }) => stem(key))),
    score: Math.max(...passages.map(({ score }) => score)),
    sentences: passages.flatMap(sentencesOf).map((sentence, position) => ({ ...sentence, position })),
  }
}

function sentencesOf<Source extends ReadingText>(evidence: Source): readonly Omit<Sentence<Source>, 'position'>[] {
  return splitSentences(evidence.text).map(({ start, end }) => {
    const text = evidence.text.slice(start, end)
    const tokens = tokenize(text)
    const stems = tokens.map(({ key }) => stem(key))
    return { evidence, text, stems, bag: new Set(stems), starts: tokens.map((token) => token.start) }
  })
}
