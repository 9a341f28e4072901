import type { CheckedQuote } from '../checked-claim.ts'
import { plainText } from '../plain-text.ts'
import { isAlike } from './alike-words.ts'
import { type MeaningWord, meaningWords } from './meaning-words.ts'
import type { TellingWord } from './telling-words.ts'

/** A sentence that goes on about somebody whom another one named. */
const REFERS_BACK = /\b(?:he|she|they|it)\b|^["']?(?:his|her|its|their|the|this|these|we)\b|["'] (?:he|she) /i
const PRONOUN_FIRST =
  /^["']?(?:he|she|they|it|the (?:first|second|third|last|latter|former|other|others|two|three|four) (?:is|are|was|were|will|has|have|had|would|can|could))\b/i

/** A sentence that a claim may rest on, with what its words are compared to. */
export interface Source {
  readonly text: string
  readonly words: readonly MeaningWord[]
  readonly title: readonly MeaningWord[]
  readonly passage: CheckedQuote['evidence']
  readonly refersBack: boolean
  /** It begins with "it", or with "the first" of what was named before. */
  readonly hasPronoun: boolean
  /** Names written as letters: they may stand for the words that begin with them. */
  readonly acronyms: readonly string[]
}

/** The sentences that a quote stands in. */
export function sourcesOf({ sentences, evidence }: CheckedQuote): readonly Source[] {
  const reporters = [evidence.siteName ?? '', ...(evidence.byline ?? [])].map(plainText).join(' ')
  const title = meaningWords(`${plainText(evidence.title)} ${reporters}`)
  return sentences.map((sentence) => ({
    text: sentence,
    words: meaningWords(sentence),
    title,
    passage: evidence,
    refersBack: REFERS_BACK.test(sentence),
    hasPronoun: PRONOUN_FIRST.test(sentence),
    acronyms: (sentence.match(/\b\p{Lu}{2,}\b/gu) ?? []).map((letters) => letters.toLowerCase()),
  }))
}

/** Whether a sentence, with its article's title, has the like of every word. */
export function carries({ words, title, acronyms }: Source, said: readonly TellingWord[]): boolean {
  return said.every(
    (word) =>
      [...words, ...title].some((other) => isAlike(word, other)) ||
      (word.isName && acronyms.some((letters) => letters.includes(word.lower.charAt(0)))),
  )
}

/** Whether the sentences beside one of the same passage hold these words. */
export function isKnownBeside(source: Source, said: readonly TellingWord[], sources: readonly Source[]): boolean {
  const beside = sources.filter(({ passage }) => passage === source.passage)
  return said.every((word) => beside.some((other) => carries(other, [word])))
}
