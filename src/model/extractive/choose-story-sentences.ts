import {
  type ArticleSentences,
  type ReadingText,
  readArticles,
  type Sentence,
} from '../../domain/reading/read-sentences.ts'
import { contentTokens } from '../../domain/text/content-words.ts'
import { stem } from '../../domain/text/stem.ts'
import { isQuotable } from './is-quotable.ts'

export interface StoryOptions {
  readonly headline: string
  readonly maxSentences: number
}

/** What makes a sentence tell a story: the headline's words, words that all reports share, standing at the beginning. */
const WEIGHTS = { headline: 0.45, shared: 0.35, lead: 0.4, leansOnOthers: -0.35 } as const
/** A sentence that shares this much with one already chosen says nothing new. */
const REPEATED_SHARE = 0.55
/** Below this a sentence is not worth the reader's time, except the first. */
const MIN_SCORE = 0.2
/** Begins with somebody or something that an earlier sentence named. */
const LEANS_ON_OTHERS =
  /^["“‘]?(?:he|she|they|it|his|her|their|its|this|that|these|those|but|and|however|meanwhile|also|such)\b/i
const POINTS_BACK = /\b(?:that|this|it|so|them)[.!]$/i
/** Speech without a word about who speaks. */
const BARE_SPEECH = /^["“][^"”]*["”]?$/

/** The sentences that tell a story best, the most telling first, each adding something to those before it. */
export function chooseStorySentences<Source extends ReadingText>(
  evidence: readonly Source[],
  { headline, maxSentences }: StoryOptions,
): readonly Sentence<Source>[] {
  const articles = readArticles(evidence)
  const wanted = new Set(contentTokens(headline).map(({ key }) => stem(key)))
  const rated = articles
    .flatMap((article) => article.sentences.filter(isQuotable).map((sentence) => ({ sentence, article })))
    .map(({ sentence, article }) => ({ sentence, score: rate(sentence, { article, articles, wanted }) }))
    .sort((a, b) => b.score - a.score || a.sentence.evidence.n - b.sentence.evidence.n)
  const chosen: Sentence<Source>[] = []
  for (const { sentence, score } of rated) {
    if (chosen.length >= maxSentences) break
    if (chosen.length > 0 && score < MIN_SCORE) break
    if (!chosen.some((other) => overlaps(sentence, other))) chosen.push(sentence)
  }
  return chosen
}

interface Surroundings {
  readonly article: ArticleSentences
  readonly articles: readonly ArticleSentences[]
  readonly wanted: ReadonlySet<string>
}

function rate(sentence: Sentence, { article, articles, wanted }: Surroundings): number {
  const content = contentTokens(sentence.text).map(({ key }) => stem(key))
  const held = [...wanted].filter((root) => sentence.bag.has(root)).length
  const leans =
    LEANS_ON_OTHERS.test(sentence.text) || POINTS_BACK.test(sentence.text) || BARE_SPEECH.test(sentence.text)
  return (
    WEIGHTS.headline * (wanted.size === 0 ? 0 : held / wanted.size) +
    WEIGHTS.shared * shared(content, article, articles) +
    WEIGHTS.lead / (1 + sentence.position) +
    (leans ? WEIGHTS.leansOnOthers : 0)
  )
}

/** How much of a sentence other reports say too; within a single report, how much of it comes up again. */
function shared(content: readonly string[], own: ArticleSentences, articles: readonly ArticleSentences[]): number {
  const others = articles.filter((article) => article !== own)
  const bags = others.length > 0 ? others.map(wordsOf) : own.sentences.map(({ bag }) => bag)
  const needed = others.length > 0 ? 1 : 2
  const common = content.filter((root) => bags.filter((bag) => bag.has(root)).length >= needed)
  return content.length === 0 ? 0 : common.length / content.length
}

function wordsOf({ sentences }: ArticleSentences): ReadonlySet<string> {
  return new Set(sentences.flatMap(({ stems }) => stems))
}

function overlaps(a: Sentence, b: Sentence): boolean {
  const shared = [...a.bag].filter((root) => b.bag.has(root)).length
  return shared >= REPEATED_SHARE * Math.min(a.bag.size, b.bag.size)
}
