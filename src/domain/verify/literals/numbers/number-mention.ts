import type { TextSpan } from '../../../article.ts'
import type { Qualifier } from './qualifiers.ts'

/** What a written number may mean: "5m" is five million or five metres. `unit` is "" for a bare number. */
export interface NumberReading {
  readonly value: number
  readonly unit: string
}

/** A number in a plain text, with its unit, as written. */
export interface NumberMention extends TextSpan {
  readonly text: string
  readonly readings: readonly NumberReading[]
  readonly ordinal: boolean
  readonly qualifier: Qualifier
}
