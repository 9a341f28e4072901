import type { RemovalReason } from '../../extracted.ts'

/** A wording that marks a line as something other than the article's own text. */
export interface Sign {
  readonly name: string
  readonly reason: RemovalReason
  readonly pattern: RegExp
  /** A line with more words than this does not bear the sign, whatever it says. */
  readonly maxWords: number
}
