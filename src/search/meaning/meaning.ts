import type { Timestamp } from '../../domain/timestamp.ts'
import type { PassageMatch } from '../../ports/store/passage-index.ts'

/** Finds passages by what they mean, whatever their words. */
export interface Meaning {
  /** The passages nearest to a question, best first; none when the model does not answer. Never throws. */
  find(question: string, asOf: Timestamp): Promise<readonly PassageMatch[]>
}
