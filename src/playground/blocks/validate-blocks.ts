import { BLOCK_KINDS } from './block-kinds.ts'
import { type BlockProblem, below, isRecord, type Place, report, type Surface } from './check.ts'
import { byType } from './check-values.ts'

export interface ValidateOptions {
  readonly surface: Surface
  /** Types refused as an older client would. */
  readonly unsupported?: ReadonlySet<string>
  /** Where the blocks are; default `/blocks`. */
  readonly pointer?: string
}

const NONE: ReadonlySet<string> = new Set()

/** What is wrong with an array of blocks; empty when they are fine. Never throws, whatever it is given. */
export function validateBlocks(blocks: unknown, options: ValidateOptions): readonly BlockProblem[] {
  const { surface, unsupported = NONE, pointer = '/blocks' } = options
  const place: Place = { pointer, surface, unsupported, problems: [] }
  if (!Array.isArray(blocks)) report(place, 'must be an array')
  else checkBlocks(blocks, place)
  return place.problems
}

const checkBlock = byType(BLOCK_KINDS, 'a block')

function checkBlocks(blocks: readonly unknown[], place: Place): void {
  blocks.forEach((block, index) => {
    const type = isRecord(block) ? block.type : undefined
    const here = below(place, index)
    if (typeof type === 'string' && place.unsupported.has(type)) report(here, `unsupported type: ${type}`)
    else checkBlock(block, here)
  })
  reportRepeatedIds(blocks, place)
  const tables = blocks.filter((block) => isRecord(block) && block.type === 'table')
  if (tables.length > 1) report(place, 'only one table is allowed in a message')
}

function reportRepeatedIds(blocks: readonly unknown[], place: Place): void {
  const seen = new Set<string>()
  blocks.forEach((block, index) => {
    const id = isRecord(block) ? block.block_id : undefined
    if (typeof id !== 'string') return
    if (seen.has(id)) report(below(below(place, index), 'block_id'), `block_id already exists: ${id}`)
    seen.add(id)
  })
}
