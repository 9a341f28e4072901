import type { Article } from '../../domain/article.ts'
import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import type { ReadWords } from '../../domain/reading/likeness.ts'
import type { MeasuredSentence } from '../../domain/reading/measured-sentence.ts'
import { readEvidence } from '../../domain/reading/read-evidence.ts'
import { stem } from '../../domain/text/stem.ts'
import { meaningsOf } from '../../domain/text/synonyms.ts'
import { tokenize } from '../../domain/text/tokens.ts'
import { DAY_MS } from '../../domain/timestamp.ts'
import type { EvidencePiece } from '../../ports/evidence-piece.ts'
import type { Evidence } from '../../ports/writer.ts'

/** One report of whoever wrote it first; copies of it are the same origin. */
export interface OriginReading {
  readonly article: Article
  /** Undefined without a date. */
  readonly publishedAtMs: number | undefined
  readonly sentences: readonly MeasuredSentence<Evidence>[]
  /** Stems of all words that it says, title included. */
  readonly words: ReadonlySet<string>
  /** The same words by title and sentence, without those of any story, to tell how like another it is. */
  readonly read: ReadWords
  readonly meanings: ReadonlySet<ReturnType<typeof meaningsOf>[number]>
}

/** What words of the sentences around a sentence, and of its title, count beside its own. */
const AROUND_SHARE = 0.6
const TITLE_SHARE = 0.5
const SAME_TIME_MS = 30 * DAY_MS
/** A report that the search found so much less relevant than the best one is about something else. */
const MIN_RELEVANCE = 0.1

/** Reads the evidence by origin, the most relevant first; of several copies only the first is read. */
export async function readOrigins(
  question: AskedQuestion,
  pieces: readonly EvidencePiece[],
): Promise<readonly OriginReading[]> {
  const evidence = pieces.map((piece) => piece.evidence)
  const { measured } = await readEvidence(question, evidence)
  const articles = new Map(pieces.map(({ article }) => [article.id, article]))
  const byArticle = Map.groupBy(measured, ({ sentence }) => sentence.evidence.articleId)
  const seen = new Set<string>()
  return [...byArticle].flatMap(([id, sentences]) => {
    const article = articles.get(id)
    const origin = article?.duplicateOf ?? id
    const relevance = sentences[0]?.sentence.evidence.score ?? 0
    if (!article || seen.has(origin) || relevance < MIN_RELEVANCE) return []
    seen.add(origin)
    return [readOrigin(article, sentences)]
  })
}

function readOrigin(article: Article, sentences: readonly MeasuredSentence<Evidence>[]): OriginReading {
  const { publishedAt } = article
  const title = new Set(tokenize(article.title).map(({ key }) => stem(key)))
  const words = new Set([...title, ...sentences.flatMap(({ sentence }) => sentence.stems)])
  return {
    article,
    publishedAtMs: publishedAt === undefined ? undefined : Date.parse(publishedAt),
    sentences: sentences.filter(({ features }) => features.asks === 0 && features.otherYear === 0),
    words,
    meanings: new Set([...words].flatMap(meaningsOf)),
    read: {
      title,
      sentences: sentences.map(({ sentence: { stems } }) => ({ stems: stems.filter((word) => !isOfAnyStory(word)) })),
    },
  }
}

const OF_ANY_STORY: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday day days week weeks month months year years said say two three four five six seven eight nine ten people new'
    .split(' ')
    .map((word) => stem(word)),
)

/** Numbers and words of the calendar, which reports of other matters have in common. */
function isOfAnyStory(word: string): boolean {
  return OF_ANY_STORY.has(word.toLowerCase()) || /^\p{N}/u.test(word)
}

/** Reports further apart tell of a change, not of a disagreement; without a date nothing can be told. */
export function isSameTime(a: OriginReading, b: OriginReading): boolean {
  if (a.publishedAtMs === undefined || b.publishedAtMs === undefined) return true
  return Math.abs(a.publishedAtMs - b.publishedAtMs) <= SAME_TIME_MS
}

/** A publisher that says something else later has learnt something: its older word is no side of a disagreement. */
export function isSuperseded(older: OriginReading, newer: OriginReading): boolean {
  const { siteName } = older.article
  if (siteName === undefined || siteName !== newer.article.siteName) return false
  return (older.publishedAtMs ?? 0) < (newer.publishedAtMs ?? 0)
}

/** How much of the question a sentence holds, with what stands around it. */
export function aboutness({ features }: MeasuredSentence): number {
  return features.coverage + features.meaning + AROUND_SHARE * features.neighbours + TITLE_SHARE * features.title
}
