import type { AskedQuestion } from '../../../domain/reading/asked-question.ts'
import { articleShare, most, supportOf } from './measures.ts'
import type { SupportInput, Window } from './support-input.ts'

/** Questions that string several reports together are found in pieces: each piece is small beside the whole. */
const COMPOUND = { support: 0.167, steepness: 20 } as const

/** Content words from which a question with that many signs of several reports is a compound one. */
const COMPOUND_WORDS: readonly number[] = [24, 12, 8]
const COMPOUND_SIGNS =
  /\b(?:according to(?: [^\s,;.?]+){0,4} reports?|according to|articles?|reports?|reported|reporting|coverage|covered by|published|sources?|described|(?:highlighted|mentioned|suggested) by|discussed in)\b/gi
/** By itself it only says who knows the answer. */
const ATTRIBUTION = /^according to\b/i

/** Whether a question strings several reports together. */
export function isCompound({ weights }: AskedQuestion, text: string): boolean {
  const signs = text.match(COMPOUND_SIGNS) ?? []
  const count = signs.length === 1 && ATTRIBUTION.test(signs[0]) ? 0 : signs.length
  return weights.size >= (COMPOUND_WORDS[count] ?? Math.min(...COMPOUND_WORDS))
}

/** Half by the fullest place, half by the fullest article. */
export function compoundScore({ question, articles }: SupportInput, windows: readonly Window[]): number {
  const inArticle = most(articles.map((article) => articleShare(question, article)))
  return COMPOUND.steepness * ((supportOf(windows) + inArticle) / 2 - COMPOUND.support)
}
