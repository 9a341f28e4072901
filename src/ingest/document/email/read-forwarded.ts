import { countWords } from '../../../domain/text/count-words.ts'
import type { Removal, RemovalReason } from '../../extracted.ts'
import { collectRemovals } from './collect-removals.ts'
import { FORWARD_MARK, HEADER_LINE } from './mail-patterns.ts'

/** What the headers of a message that is passed on say. */
export interface ForwardedHeaders {
  readonly subject?: string
  readonly date?: string
  /** As written: a name, an address, or both. */
  readonly from?: string
}

/** A message of which the lines are left that matter. */
export interface Forwarded {
  readonly lines: readonly string[]
  readonly removed: readonly Removal[]
  readonly headers: ForwardedHeaders
}

/** Who writes more than this above a message passes nothing on, but answers it. */
export const MAX_NOTE_WORDS = 60
/** So many headers announce a message, below a mark that says so and without one. */
const MIN_HEADERS = { marked: 1, unmarked: 3 }

/** The message that is passed on, or, above a message that is answered, the answer. Other lines are returned as they are. */
export function readForwarded(lines: readonly string[]): Forwarded {
  const { start, end, removed, headers } = findForwarded(lines)
  return {
    lines: lines.slice(start, end).map((line) => (start > 0 ? line.replace(/^\s*> ?/, '') : line)),
    removed,
    headers,
  }
}

/** Where the lines that matter begin and end. `start` is above 0 only for a message that is passed on. */
export function findForwarded(
  lines: readonly string[],
): Omit<Forwarded, 'lines'> & { readonly start: number; readonly end: number } {
  const mark = findMark(lines)
  if (mark === undefined) return { start: 0, end: lines.length, removed: [], headers: {} }
  if (countWords(lines.slice(0, mark.start).join('\n')) > MAX_NOTE_WORDS)
    return { start: 0, end: mark.start, removed: removalsOf(lines.slice(mark.start), 'quoted-reply'), headers: {} }
  return {
    start: mark.end,
    end: lines.length,
    removed: removalsOf(lines.slice(0, mark.end), 'mail-header'),
    headers: readHeaders(lines.slice(mark.start, mark.end)),
  }
}

function removalsOf(lines: readonly string[], reason: RemovalReason): readonly Removal[] {
  return collectRemovals(
    lines,
    lines.map(() => reason),
  )
}

interface Mark {
  readonly start: number
  readonly end: number
}

function findMark(lines: readonly string[]): Mark | undefined {
  for (const [start, line] of lines.entries()) {
    const isMark = FORWARD_MARK.test(line)
    if (!isMark && !HEADER_LINE.test(line)) continue
    const end = headersEnd(lines, isMark ? start + 1 : start)
    const count = lines.slice(start, end).filter((one) => HEADER_LINE.test(one)).length
    if (count >= (isMark ? MIN_HEADERS.marked : MIN_HEADERS.unmarked)) return { start, end }
  }
  return undefined
}

/** Blank lines may stand before the headers; the first blank one after them ends them. */
function headersEnd(lines: readonly string[], from: number): number {
  const first = lines.findIndex((line, at) => at >= from && !isBlank(line))
  if (first < 0) return from
  const blank = lines.findIndex((line, at) => at >= first && isBlank(line))
  const end = blank < 0 ? lines.length : blank
  const last = lines.findLastIndex((line, at) => at >= first && at < end && HEADER_LINE.test(line))
  return last < 0 ? from : last + 1
}

function isBlank(line: string): boolean {
  return line.replace(/[>\s]/g, '') === ''
}

const SUBJECT = /^(?:subject|betreff|objet|asunto)$/i
const FROM = /^(?:from|von|de)$/i
const DATE = /^(?:date|sent|datum|gesendet|envoyé|enviado)$/i

function readHeaders(lines: readonly string[]): ForwardedHeaders {
  const headers = lines.flatMap((line) => {
    const [, name = '', value = ''] = HEADER_LINE.exec(line) ?? []
    return [{ name, value: value.replaceAll('*', '').trim() }]
  })
  const subject = headers.find(({ name }) => SUBJECT.test(name))?.value
  const date = headers.find(({ name }) => DATE.test(name))?.value
  const from = headers.find(({ name }) => FROM.test(name))?.value
  return { ...(subject && { subject }), ...(date && { date }), ...(from && { from }) }
}
