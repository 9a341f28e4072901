import type { Question } from '../domain/answer.ts'
import type { Bill } from '../domain/open-bill.ts'
import type { SearchResult } from '../search/search.ts'
import type { AskOptions } from './answerer.ts'
import type { createDraftCheck } from './create-draft-check.ts'
import type { EvidenceSource } from './gather-evidence.ts'
import type { Patience } from './patience.ts'

/** What one question brings along on its way. */
export interface Asked {
  readonly question: Question
  readonly found: SearchResult
  readonly evidence: EvidenceSource
  readonly check: ReturnType<typeof createDraftCheck>
  readonly options: AskOptions
  readonly bill: Bill
  readonly patience: Patience
}
