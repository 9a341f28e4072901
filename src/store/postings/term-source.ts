import type { Read } from '../database.ts'
import { ByteWriter } from './byte-writer.ts'
import { findPage, openPage, type Page, seekTerm, type TermLists } from './page.ts'
import type { Recent } from './recent.ts'
import { listsPage, readPage, type Segment } from './segment.ts'

/** The terms of a part of the index in rising order. */
export interface TermSource {
  readonly current: TermLists | undefined
  /** Goes to the next term; only some steps have to wait for the store. */
  advance(): Promise<void> | undefined
}

/** Begins after the term `cursor`. */
export async function openSegmentSource(read: Read, segment: Segment, cursor: string | undefined): Promise<TermSource> {
  let pageAt = cursor === undefined ? 0 : Math.max(0, findPage(segment.firstTerms, cursor))
  let page = await openListsPage(read, segment, pageAt)
  let at = 0
  if (page && cursor !== undefined) {
    at = seekTerm(page, cursor)
    if (at < page.length && page.entry(at).term === cursor) at += 1
  }
  let current: TermLists | undefined
  const settle = () => {
    current = page && at < page.length ? page.entry(at) : undefined
  }
  const nextPage = async () => {
    pageAt += 1
    page = await openListsPage(read, segment, pageAt)
    at = 0
    settle()
  }
  settle()
  if (page && current === undefined) await nextPage()
  return {
    get current() {
      return current
    },
    advance() {
      at += 1
      if (!page || at >= page.length) return nextPage()
      settle()
      return undefined
    },
  }
}

async function openListsPage(read: Read, { id, firstTerms }: Segment, at: number): Promise<Page | undefined> {
  return at < firstTerms.length ? openPage(await readPage(read, listsPage(id, at))) : undefined
}

interface RecentReading {
  /** Sorted. */
  readonly terms: readonly string[]
  readonly cursor: string | undefined
  /** Only versions and passages with lower numbers are listed. */
  readonly below: { readonly versions: number; readonly passages: number }
}

export function openRecentSource(recent: Recent, { terms, cursor, below }: RecentReading): TermSource {
  let at = cursor === undefined ? 0 : findPage(terms, cursor) + 1
  const versions = new ByteWriter()
  const passages = new ByteWriter()
  const read = (): TermLists | undefined => {
    const term = terms[at]
    if (term === undefined) return undefined
    versions.clear()
    passages.clear()
    recent.write(term, { versions, passages }, below)
    return { term, versions: versions.view(), passages: passages.view() }
  }
  let current = read()
  return {
    get current() {
      return current
    },
    advance() {
      at += 1
      current = read()
      return undefined
    },
  }
}
