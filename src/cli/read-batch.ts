import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { NewsdeskError } from '../domain/errors.ts'
import type { Timestamp } from '../domain/timestamp.ts'
import { parseInstant } from './parse-instant.ts'
import { readInput } from './read-input.ts'

const GZIP_MAGIC = [0x1f, 0x8b]
const MAX_BATCH_BYTES = 268_435_456

/** A line of a batch file: the text is `query` for search and `question` for ask. */
export interface BatchItem {
  readonly id: string
  readonly text: string
  readonly asOf?: Timestamp
}

/**
 * Reads a batch of `{id, <field>, asOf?}` lines, gzipped or not, from a file or, for `-`, from stdin. Errors: as `readInput`, and
 * INPUT_UNREADABLE naming the line that is wrong.
 */
export async function readBatch(
  file: string,
  field: 'query' | 'question',
  signal: AbortSignal,
): Promise<readonly BatchItem[]> {
  const schema = z.object({ id: z.coerce.string(), [field]: z.string(), asOf: z.string().nullish() })
  const text = unzipped(await readInput(file, signal), file)
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, `${file}:${index + 1}`, field, schema)]))
}

function unzipped(bytes: Buffer, file: string): string {
  if (!GZIP_MAGIC.every((byte, index) => bytes[index] === byte)) return bytes.toString('utf8')
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

function parseLine(line: string, where: string, field: string, schema: z.ZodType): BatchItem {
  try {
    const row = schema.parse(JSON.parse(line)) as Record<string, string | null | undefined>
    const asOf = row.asOf ? parseInstant(row.asOf, `${where}: asOf`, 'end') : undefined
    return { id: row.id ?? '', text: row[field] ?? '', ...(asOf && { asOf }) }
  } catch (cause) {
    if (cause instanceof NewsdeskError) throw cause
    throw new NewsdeskError('INPUT_UNREADABLE', `${where}: expected a JSON object with id and ${field}`, { cause })
  }
}
