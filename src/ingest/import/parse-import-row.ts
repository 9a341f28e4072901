import { z } from 'zod'
import { parseFeedDate } from '../feed/parse-feed-date.ts'
import { parseHttpUrl } from '../identity/parse-http-url.ts'
import type { KnownMetadata } from '../prepare/known-metadata.ts'
import type { Refusal } from '../prepare/prepared.ts'
import { splitByline } from '../prepare/split-byline.ts'

const MAX_ID_LENGTH = 500
const MAX_NAMES = 50
const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined)
const ROW = z.object({
  externalId: z
    .union([z.string().max(MAX_ID_LENGTH), z.number()])
    .nullish()
    .transform((value) => String(value ?? '').trim() || undefined),
  url: text,
  title: text,
  byline: z.union([z.string(), z.array(z.string().nullable())]).nullish(),
  siteName: text,
  publishedAt: z.unknown().optional(),
  html: text,
  text,
})
type Row = z.output<typeof ROW>

/** One line of a `.jsonl` import: what it says about the article, and its text in one of two forms. */
export type ImportRow =
  | {
      readonly ok: true
      readonly known: KnownMetadata
      readonly body: { readonly html: string } | { readonly text: string }
    }
  | ({ readonly ok: false } & Refusal)

/** Reads one line; null, empty and absent mean the same, and unknown fields are ignored. */
export function parseImportRow(line: string): ImportRow {
  const value = parseJson(line)
  if (value === undefined) return refuse('bad-json', 'the line is not JSON')
  const parsed = ROW.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuse('bad-row', `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'is not an article'}`)
  }
  const known = readKnown(parsed.data)
  if (parsed.data.html !== undefined) return { ok: true, known, body: { html: parsed.data.html } }
  if (parsed.data.text !== undefined) return { ok: true, known, body: { text: parsed.data.text } }
  return { ...refuse('no-text', 'the line has neither text nor html'), ...pickNames(known) }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function refuse(reason: string, message: string): { ok: false } & Refusal {
  return { ok: false, code: 'INPUT_UNREADABLE', reason, message }
}

function pickNames({ externalId, title, url }: KnownMetadata): Pick<Refusal, 'externalId' | 'title' | 'url'> {
  return {
    ...(externalId !== undefined && { externalId }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
  }
}

function readKnown(row: Row): KnownMetadata {
  const { externalId, title, siteName } = row
  const byline = readByline(row.byline)
  const url = row.url === undefined ? undefined : parseHttpUrl(row.url)?.href
  const date = readDate(row.publishedAt)
  const unusable = [
    ...(row.url !== undefined && url === undefined ? [{ text: row.url, reason: 'unusable-url' }] : []),
    ...date.unusable,
  ]
  return {
    inputKind: 'import',
    archived: true,
    ...(externalId !== undefined && { externalId }),
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(byline.length > 0 && { byline }),
    ...(siteName !== undefined && { siteName }),
    ...(date.publishedAt !== undefined && { publishedAt: date.publishedAt }),
    ...(unusable.length > 0 && { unusable }),
  }
}

function readByline(byline: Row['byline']): readonly string[] {
  const names = typeof byline === 'string' ? splitByline([byline]) : (byline ?? [])
  return names
    .map((name) => name?.trim() ?? '')
    .filter((name) => name !== '')
    .slice(0, MAX_NAMES)
}

/** A date that can't be read is noted beside the article, and the article is undated: nothing is guessed. */
function readDate(value: unknown): { publishedAt?: string; unusable: readonly { text: string; reason: string }[] } {
  if (value === undefined || value === null || value === '') return { unusable: [] }
  const date = typeof value === 'string' ? parseFeedDate(value) : undefined
  if (date === undefined)
    return { unusable: [{ text: JSON.stringify(value).slice(0, 100), reason: 'unreadable-date' }] }
  return { publishedAt: date.precision === 'day' ? date.at.slice(0, 'YYYY-MM-DD'.length) : date.at, unusable: [] }
}
