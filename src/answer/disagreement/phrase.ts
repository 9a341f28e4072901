import type { MeasuredSentence } from '../../domain/reading/measured-sentence.ts'
import type { Evidence } from '../../ports/writer.ts'

/** Words of a sentence that may be what a question asks for. */
export interface Phrase {
  readonly sentence: MeasuredSentence<Evidence>
  /** Stems of its words, lower case, without small words and without those of the question. */
  readonly words: readonly string[]
  /** How likely such words are an answer, 0 to 1: what is of the wanted kind more than what is merely a name, or any words. */
  readonly fit: number
  /** How near it stands to the question's words, 0 to 1. */
  readonly closeness: number
  /** In a line of capitalised words, in which no name can be told from a word. */
  readonly isHeading: boolean
}

/** How much of the question the sentence of a phrase holds by itself. */
export function ownOf({ sentence: { features } }: Phrase): number {
  return features.coverage + features.meaning
}
