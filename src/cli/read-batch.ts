import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { NewsdeskError } from '../domain/errors.ts'
import type { Timestamp } from '../domain/timestamp.ts'
import { parseInstant } from './parse-instant.ts'

/** A line of a batch file: the text is `query` for search and `question` for ask. */
export interface BatchItem {
  readonly id: string
  readonly text: string
  readonly asOf?: Timestamp
}

/**
 * Reads a `.jsonl[.gz]` batch file of `{id, <field>, asOf?}` lines. Errors: INPUT_NOT_FOUND, and INPUT_UNREADABLE naming
 * the line that is wrong.
 */
export async function readBatch(file: string, field: 'query' | 'question'): Promise<readonly BatchItem[]> {
  const schema = z.object({ id: z.coerce.string(), [field]: z.string(), asOf: z.string().nullish() })
  const text = await readText(file)
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, `${file}:${index + 1}`, field, schema)]))
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new NewsdeskError('INPUT_NOT_FOUND', `the batch file ${file} can't be read`, { cause })
  })
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
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
