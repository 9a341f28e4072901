import type { AskedQuestion } from '../../../domain/reading/asked-question.ts'
import type { ArticleSentences } from '../../../domain/reading/read-sentences.ts'
import { stem } from '../../../domain/text/stem.ts'
import { meaningsOf } from '../../../domain/text/synonyms.ts'
import { lacksLiteral, lengthOf, STEM_SHARE, supportOf } from './measures.ts'
import { ownArticle, type SupportInput, type Window } from './support-input.ts'

const ONE_ARTICLE = {
  bias: -5.1,
  support: 2.84,
  best: 3.3,
  coverage: 1.87,
  counted: 1.74,
  noLiteral: -2,
  /** For a name in the question that the article never mentions: it is about somebody, or somewhere, else. */
  absentName: -2,
  /** For "the president of" when the article speaks of no president. */
  absentRole: -1.2,
  otherYear: -0.44,
  long: 1.03,
} as const

const COUNTED_EVEN = 0.5

/** How likely one article answers, where no other comes near it, on the logistic scale. */
export function oneArticleScore(input: SupportInput, windows: readonly Window[]): number {
  const { question, best } = input
  const { features } = best
  const own = ownArticle(input)
  return (
    ONE_ARTICLE.bias +
    ONE_ARTICLE.support * supportOf(windows) +
    ONE_ARTICLE.best * (windows[0]?.share ?? 0) +
    ONE_ARTICLE.coverage * (features.coverage + STEM_SHARE * features.meaning) +
    ONE_ARTICLE.counted * (question.kind === 'count' ? features.counted - COUNTED_EVEN : 0) +
    ONE_ARTICLE.noLiteral * Number(lacksLiteral(question, best)) +
    ONE_ARTICLE.absentRole * Number(own !== undefined && lacksRole(question, own)) +
    ONE_ARTICLE.absentName * Number(own !== undefined && namesAnother(question, own)) +
    ONE_ARTICLE.otherYear * features.otherYear +
    ONE_ARTICLE.long * lengthOf(question)
  )
}

/** Whether the question names something that the article mentions nowhere, in no form of the name. */
function namesAnother({ names }: AskedQuestion, { sentences, title }: ArticleSentences): boolean {
  const words = [...title, ...sentences.flatMap(({ bag }) => [...bag])]
  return [...names].some((name) => !words.some((word) => isForm(word, name)))
}

function lacksRole({ role, said }: AskedQuestion, { sentences, title }: ArticleSentences): boolean {
  if (role === undefined || title.has(role)) return false
  const isOther = (before = '') => OTHER_RANK.has(before) && !said.has(before)
  return !sentences.some(({ stems }) => stems.some((word, at) => word === role && !isOther(stems[at - 1])))
}

/** A deputy minister is no minister. */
const OTHER_RANK: ReadonlySet<string> = new Set(
  ['assistant', 'deputy', 'vice', 'associate', 'former', 'acting'].map(stem),
)

/** "Chile" and "Chilean"; other names of one country are among the words of one meaning. */
const FORM_LETTERS = 4

function isForm(word: string, name: string): boolean {
  if (word === name || (name.length >= FORM_LETTERS && word.startsWith(name.slice(0, FORM_LETTERS)))) return true
  const meanings = meaningsOf(name)
  return meaningsOf(word).some((one) => meanings.includes(one))
}
