import { ByteWriter } from './byte-writer.ts'
import { joinPostings, type Renumbering } from './join-postings.ts'
import { PageBuilder, type TermLists } from './page.ts'
import type { TermSource } from './term-source.ts'

/** A part whose lists go into the new segment, and how its versions and passages are numbered there. */
export interface MergePart {
  readonly source: TermSource
  readonly versions: Renumbering
  readonly passages: Renumbering
}

export interface WrittenPage {
  readonly firstTerm: string
  readonly body: Uint8Array
}

export interface MergedTerms {
  readonly pages: readonly WrittenPage[]
  /** The last term that was read; absent when there is none left. */
  readonly cursor?: string
}

/** Joins the lists of the parts, term by term in order, into pages, until they are `maxBytes` together. */
export async function mergeTerms(
  parts: readonly MergePart[],
  { maxBytes, breathe }: { maxBytes: number; breathe: () => Promise<void> },
): Promise<MergedTerms> {
  const pages: WrittenPage[] = []
  const join = createJoiner()
  let bytes = 0
  let builder = new PageBuilder()
  const turnPage = async () => {
    const { firstTerm } = builder
    if (firstTerm === undefined) return
    const body = builder.finish()
    pages.push({ firstTerm, body })
    bytes += body.length
    builder = new PageBuilder()
    await breathe()
  }
  for (;;) {
    const term = firstTermOf(parts)
    if (term === undefined) {
      await turnPage()
      return { pages }
    }
    const holding = parts.filter(({ source }) => source.current?.term === term)
    const joined = join(term, holding)
    if (joined) builder.add(joined)
    for (const { source } of holding) {
      const loading = source.advance()
      if (loading) await loading
    }
    if (builder.isFull) await turnPage()
    if (bytes >= maxBytes) return { pages, cursor: term }
  }
}

function firstTermOf(parts: readonly MergePart[]): string | undefined {
  let first: string | undefined
  for (const { source } of parts) {
    const term = source.current?.term
    if (term !== undefined && (first === undefined || term < first)) first = term
  }
  return first
}

/** Joins the lists of a term in memory that is used again: undefined when every document that held the term is gone. */
function createJoiner(): (term: string, parts: readonly MergePart[]) => TermLists | undefined {
  const versions = new ByteWriter()
  const passages = new ByteWriter()
  const join = (writer: ByteWriter, kind: 'versions' | 'passages', parts: readonly MergePart[]) => {
    writer.clear()
    return joinPostings(
      writer,
      parts.flatMap((part) => {
        const bytes = part.source.current?.[kind]
        return bytes ? [{ bytes, numbers: part[kind] }] : []
      }),
    )
  }
  return (term, parts) => {
    if (join(versions, 'versions', parts) + join(passages, 'passages', parts) === 0) return undefined
    return { term, versions: versions.view(), passages: passages.view() }
  }
}
