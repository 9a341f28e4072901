import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { NewsdeskError } from '../domain/errors.ts'
import type { Timestamp } from '../domain/timestamp.ts'
import { isGzip } from '../ingest/inputs/is-gzip.ts'
import { parseInstant } from './parse-instant.ts'
import { readInput } from './read-input.ts'

const MAX_BATCH_BYTES = 268_435_456
/** Far above any question; a longer one is an accident. */
const MAX_TEXT_CHARS = 100_000

/** A line of a batch file: the text is `query` for search and `question` for ask. */
export interface BatchItem {
  readonly id: string
  readonly text: string
  readonly asOf?: Timestamp
}

/** The lines that can be asked, and what is wrong with the others. */
export interface Batch {
  readonly items: readonly BatchItem[]
  readonly broken: readonly NewsdeskError[]
}

/**
 * Reads a batch of `{id, <field>, asOf?}` lines, gzipped or not, from a file or, for `-`, from stdin. A line that is wrong
 * leaves the others alone. Errors: as `readInput`, and INPUT_UNREADABLE when no line is good.
 */
export async function readBatch(file: string, field: 'query' | 'question', signal: AbortSignal): Promise<Batch> {
  const schema = z.object({
    id: z.coerce.string(),
    [field]: z.string().max(MAX_TEXT_CHARS),
    asOf: z.string().nullish(),
  })
  const text = unzipped(await readInput(file, signal), file)
  const items: BatchItem[] = []
  const broken: NewsdeskError[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = parseLine(line, { where: `${file}:${index + 1}`, field, schema })
    if (read instanceof NewsdeskError) broken.push(read)
    else items.push(read)
  }
  const [first] = broken
  if (items.length === 0 && first) throw first
  return { items, broken }
}

function unzipped(bytes: Buffer, file: string): string {
  if (!isGzip(bytes)) return bytes.toString('utf8')
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BATCH_BYTES }).toString('utf8')
  } catch (cause) {
    throw new NewsdeskError(
      'INPUT_UNREADABLE',
      `${file} is a broken gzip file, or holds more than ${MAX_BATCH_BYTES} bytes`,
      {
        cause,
      },
    )
  }
}

function parseLine(
  line: string,
  { where, field, schema }: { where: string; field: string; schema: z.ZodType },
): BatchItem | NewsdeskError {
  try {
    const row = schema.parse(JSON.parse(line)) as Record<string, string | null | undefined>
    const asOf = row.asOf ? parseInstant(row.asOf, `${where}: asOf`, 'end') : undefined
    return { id: row.id ?? '', text: row[field] ?? '', ...(asOf && { asOf }) }
  } catch (cause) {
    if (cause instanceof NewsdeskError) return cause
    const expected = `${where}: expected a JSON object with id and ${field}, of at most ${MAX_TEXT_CHARS} characters`
    return new NewsdeskError('INPUT_UNREADABLE', expected, { cause, remedy: 'Correct the line; the others are done.' })
  }
}
