import type { Read } from '../database.ts'
import { inGroups } from '../in-groups.ts'
import type { BlockCache } from './block-cache.ts'
import { findPage, openPage, seekTerm } from './page.ts'
import { type PostingList, readPostings } from './posting-list.ts'
import { type Lists, NO_LISTS } from './recent.ts'
import { listsPage, type Segment } from './segment.ts'

const PAGES_PER_READ = 100

interface Wanted {
  readonly segment: number
  readonly term: string
  readonly page: number
}

/** The lists of some terms in a segment, by term. */
export type ListsByTerm = ReadonlyMap<string, Lists>

/** Reads the lists of the terms in every segment, from the cache or from the pages that may hold them. */
export async function readLists(
  read: Read,
  {
    segments,
    terms,
    cache,
    breathe,
  }: {
    segments: readonly Segment[]
    terms: readonly string[]
    cache: BlockCache
    breathe: () => Promise<void>
  },
): Promise<ReadonlyMap<number, ListsByTerm>> {
  const found = new Map(segments.map(({ id }) => [id, new Map<string, Lists>()]))
  const missing: Wanted[] = []
  for (const { id, firstTerms } of segments)
    for (const term of terms) {
      const cached = cache.get(id, term)
      if (cached) {
        found.get(id)?.set(term, cached)
        continue
      }
      const at = findPage(firstTerms, term)
      if (at >= 0) missing.push({ segment: id, term, page: listsPage(id, at) })
    }
  const byPage = Map.groupBy(missing, ({ page }) => page)
  for (const pages of inGroups([...byPage.keys()], PAGES_PER_READ)) {
    const rows = await read.selectFrom('posting_pages').selectAll().where('id', 'in', pages).execute()
    for (const { id, body } of rows)
      for (const { segment, term } of byPage.get(id) ?? []) {
        const lists = findLists(body, term)
        cache.set(segment, term, lists)
        found.get(segment)?.set(term, lists)
        await breathe()
      }
  }
  return found
}

function findLists(body: Uint8Array, term: string): Lists {
  const page = openPage(body)
  const at = seekTerm(page, term)
  const entry = at < page.length ? page.entry(at) : undefined
  if (entry?.term !== term) return NO_LISTS
  return { versions: copyOf(readPostings(entry.versions)), passages: copyOf(readPostings(entry.passages)) }
}

/** What is kept must not hold on to the whole page. */
function copyOf({ length, steps }: PostingList): PostingList {
  return { length, steps: new Uint8Array(steps) }
}
