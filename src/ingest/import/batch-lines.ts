import type { ImportLine } from './read-lines.ts'

/** Lines that go to a worker together, in order; lines that can't be used stand where they were. */
export type LineBatch = readonly ImportLine[]

const MAX_LINES = 24
const MAX_CHARACTERS = 200_000

/** Groups lines, so that short ones don't cost a message to a worker each, and long ones don't hold one up. */
export async function* batchLines(lines: AsyncIterable<ImportLine>): AsyncGenerator<LineBatch> {
  let batch: ImportLine[] = []
  let size = 0
  for await (const line of lines) {
    batch.push(line)
    size += 'text' in line ? line.text.length : 0
    if (batch.length < MAX_LINES && size < MAX_CHARACTERS) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
