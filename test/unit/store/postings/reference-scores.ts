import { eachWord, queryTerms } from '../../../../src/domain/text/index-words.ts'

import { MAX_COUNT } from '../../../../src/store/postings/posting-list.ts'

/** A document as the plainest possible reading of the rules has it: every word with its weight. */
export interface ReferenceDocument {
  readonly id: string
  readonly counts: ReadonlyMap<string, number>
  readonly words: number
}

const K1 = 1.2
const B = 0.75
const MIN_IDF = 1e-6

export function referenceDocument(id: string, fields: readonly { text: string; weight: number }[]): ReferenceDocument {
  const counts = new Map<string, number>()
  let words = 0
  for (const { text, weight } of fields)
    eachWord(text, (entry) => {
      words += entry.words
      for (const { text: term } of entry.terms) counts.set(term, (counts.get(term) ?? 0) + weight)
    })
  return { id, counts, words }
}

/** BM25 of every document that holds any of the words, straight from its formula; best first, equal ones by id. */
export function referenceScores(documents: readonly ReferenceDocument[], words: readonly string[]) {
  const average = documents.reduce((sum, one) => sum + one.words, 0) / documents.length
  const groups = words.flatMap(queryTerms)
  const scored = documents.map((document) => {
    let score = 0
    for (const group of groups) {
      const holding = documents.filter((one) => countOf(one, group) > 0).length
      const idf = Math.max(MIN_IDF, Math.log((documents.length - holding + 0.5) / (holding + 0.5)))
      const count = countOf(document, group)
      score += (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * document.words) / average))
    }
    return { id: document.id, score }
  })
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** A word of several terms counts as often as the rarest of them. */
function countOf({ counts }: ReferenceDocument, group: readonly string[]): number {
  return Math.min(MAX_COUNT, ...group.map((term) => counts.get(term) ?? 0))
}
