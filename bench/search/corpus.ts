import { splitPassages } from '../../src/domain/text/split-passages.ts'
import { understandQuestion } from '../../src/search/understand-question.ts'
import { readNewsArticles, readNewsQuestions } from '../../test/eval/realtimeqa.ts'
import { createVectorSource } from '../generate-vectors.ts'
import { createWordSource } from '../generate-words.ts'

/** What every index of the bench holds. */
export interface BenchArticle {
  readonly title: string
  readonly text: string
  readonly passages: readonly { readonly start: number; readonly end: number }[]
  /** One a passage, where they are asked for. */
  readonly vectors: readonly Float32Array[]
}

export interface BenchQuery {
  readonly terms: readonly string[]
  readonly vector: Float32Array
}

export interface BenchCorpus {
  readonly name: string
  /** Comes out the same each time it is asked for. */
  articles(options: { withVectors: boolean }): Iterable<BenchArticle>
  readonly queries: readonly BenchQuery[]
  readonly hasVectors: boolean
}

export const DIMENSIONS = 384
const PASSAGES_PER_ARTICLE = 8
const WORDS_PER_PASSAGE = 120
const TITLE_WORDS = 9
const QUERIES = 100
const TERMS_PER_QUERY = 8
const ARTICLES_SEED = 1
const QUERIES_SEED = 2
const NO_VECTOR = new Float32Array(0)

/** "news" for the articles of the data sets, else a number of made-up passages. */
export async function openCorpus(name: string, evalDir: string): Promise<BenchCorpus> {
  if (name === 'news') return newsCorpus(evalDir)
  const passages = Number(name)
  if (!Number.isInteger(passages) || passages < PASSAGES_PER_ARTICLE)
    throw new Error(`${name} is neither "news" nor a number of passages`)
  return madeUpCorpus(passages)
}

/** Passages of a made-up language whose words are as common and rare as those of a real one, and vectors that lie as theirs. */
function madeUpCorpus(passages: number): BenchCorpus {
  const words = createWordSource(QUERIES_SEED)
  const vectors = createVectorSource(DIMENSIONS, QUERIES_SEED)
  return {
    name: `${passages} made-up passages`,
    *articles({ withVectors }) {
      const source = createWordSource(ARTICLES_SEED)
      const numbers = createVectorSource(DIMENSIONS, ARTICLES_SEED)
      for (let at = 0; at < passages / PASSAGES_PER_ARTICLE; at++) {
        const paragraphs = Array.from({ length: PASSAGES_PER_ARTICLE }, () => source.text(WORDS_PER_PASSAGE))
        yield {
          title: source.text(TITLE_WORDS),
          text: paragraphs.join('\n\n'),
          passages: spansOf(paragraphs),
          vectors: withVectors ? paragraphs.map(() => numbers.next()) : [],
        }
      }
    },
    queries: Array.from({ length: QUERIES }, () => ({ terms: words.terms(TERMS_PER_QUERY), vector: vectors.next() })),
    hasVectors: true,
  }
}

function spansOf(paragraphs: readonly string[]) {
  let start = 0
  return paragraphs.map((paragraph) => {
    const span = { start, end: start + paragraph.length }
    start = span.end + 2
    return span
  })
}

/** News articles and questions that were asked about them: words only. */
async function newsCorpus(evalDir: string): Promise<BenchCorpus> {
  const rows = await readNewsArticles(evalDir)
  const questions = await readNewsQuestions(evalDir, 'questions_2022.jsonl.gz')
  const reference = { asOf: '2023-01-01T00:00:00.000Z', timezone: 'UTC' }
  return {
    name: 'news articles and questions',
    *articles() {
      for (const { title = '', text } of rows) yield { title, text, passages: splitPassages(text), vectors: [] }
    },
    queries: questions
      .map(({ question }) => understandQuestion(question, reference).terms)
      .filter((terms) => terms.length > 0)
      .slice(0, 2 * QUERIES)
      .map((terms) => ({ terms, vector: NO_VECTOR })),
    hasVectors: false,
  }
}
