import type { Answer, Question } from '../domain/answer.ts'
import type { Claim } from '../domain/claim.ts'

export interface AskOptions {
  readonly signal?: AbortSignal
  /**
   * Called for each claim of a model as soon as it is verified, in order, before the answer is complete. What is quoted comes
   * all at once, and takes the place of what a model said before it failed.
   */
  readonly onClaim?: (claim: Claim) => void
}

/** Answers questions from the store. Never throws for a model's failure: it falls back to extractive, and says so. */
export interface Answerer {
  ask(question: Question, options?: AskOptions): Promise<Answer>
}
