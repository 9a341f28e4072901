import type { CommandContext } from './command-context.ts'
import type { Batch } from './read-batch.ts'

/** Lists the lines of a batch that could not be asked; the exit code of a batch that was done but for those. */
export function listBroken({ printer }: CommandContext, { broken }: Batch): 3 | undefined {
  for (const { code, message } of broken) printer.note(`failed: ${code}: ${message}`)
  return broken.length > 0 ? 3 : undefined
}
