import type { LineShape } from '../signs/line-shape.ts'
import type { Sign } from '../signs/sign.ts'

/** A line with all that is known about it; `features` grows as evidence is gathered. */
export interface ReadLine {
  readonly text: string
  readonly shape: LineShape
  readonly signs: readonly Sign[]
  readonly isProse: boolean
  readonly features: string[]
}

const LONG_PROSE_WORDS = 25
const JUNK_WORDS = 16
const SHORT_WORDS = 3
const HEADING_WORDS = 12

/** A line's kind in one letter: long or short prose, cut off, junk, one to three words, sentence, heading, middling. */
export function kindOf(line: ReadLine | undefined): string {
  if (line === undefined) return 'edge'
  const { shape, signs, isProse } = line
  if (isProse) return shape.words >= LONG_PROSE_WORDS ? 'P' : 'p'
  if (shape.isCut) return 'C'
  if (signs.length > 0 && shape.words <= JUNK_WORDS) return 'J'
  if (shape.words <= SHORT_WORDS) return '1'
  if (shape.words > HEADING_WORDS) return 'M'
  return shape.endsSentence ? 's' : '2'
}

export function hasSign(line: ReadLine | undefined, names: ReadonlySet<string>): boolean {
  return line?.signs.some(({ name }) => names.has(name)) ?? false
}
