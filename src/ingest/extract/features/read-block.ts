import type { LineShape } from '../../clean/signs/line-shape.ts'
import type { Sign } from '../../clean/signs/sign.ts'
import type { PageBlock } from '../page/page-block.ts'

/** A block with all that is known about it; `features` grows as evidence is gathered. */
export interface ReadBlock {
  readonly block: PageBlock
  readonly shape: LineShape
  readonly signs: readonly Sign[]
  /** Readability takes it for a part of the article. */
  readonly isKept: boolean
  /** A sentence or more, not made of links. */
  readonly isProse: boolean
  readonly features: string[]
}
