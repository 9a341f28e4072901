import { queryTerms } from '../../domain/text/index-words.ts'
import { createBreather } from '../create-breather.ts'
import type { Read } from '../database.ts'
import { FOREVER_MS } from '../instants.ts'
import { addVersions } from './add-versions.ts'
import { BlockCache } from './block-cache.ts'
import { emptyIndex } from './empty-index.ts'
import { inSnapshot } from './in-snapshot.ts'
import { IndexView } from './index-view.ts'
import { intersectLists } from './intersect-lists.ts'
import { maintainIndex } from './maintain-index.ts'
import type { MergeMemory } from './merge-segments.ts'
import { OwnBatches } from './own-batches.ts'
import type { Partition } from './partition.ts'
import { MERGE_LIMITS, type MergeLimits } from './plan-merge.ts'
import { NO_MORE, PostingCursor } from './posting-cursor.ts'
import type { PostingIndex } from './posting-index.ts'
import { isOwnCount, type PostingList } from './posting-list.ts'
import { readLists } from './read-lists.ts'
import type { Lists } from './recent.ts'
import { NO_LISTS } from './recent.ts'
import { recordMoves, recordRemovals } from './record-changes.ts'
import { type DocumentKind, scoreLists } from './score-lists.ts'
import { ScoreWindow } from './score-window.ts'
import { verifyIndex } from './verify-index.ts'

/** The lists of each asked term, in one part of the index. */
interface FoundPart {
  readonly partition: Partition
  readonly lists: readonly Lists[]
}

/** The index of one store. It remembers what it has read; questions are answered one after the other, in slices of time. */
export function createPostingIndex({ limits = MERGE_LIMITS }: { limits?: MergeLimits } = {}): PostingIndex {
  const ownBatches = new OwnBatches()
  const view = new IndexView(ownBatches)
  const cache = new BlockCache()
  const window = new ScoreWindow()
  const memory: MergeMemory = {}
  const alone = createTurns()

  /** Each group of terms as one list for every part of the index. */
  async function find(moment: Read, groups: readonly (readonly string[])[], breathe: () => Promise<void>) {
    const terms = [...new Set(groups.flat())]
    await view.refresh(moment, breathe)
    const lists = await readLists(moment, { segments: view.segments, terms, cache, breathe })
    const parts = view.segments.map((segment): FoundPart => {
      const byTerm = lists.get(segment.id)
      return {
        partition: segment,
        lists: groups.map((group) => joinGroup(group, (term) => byTerm?.get(term) ?? NO_LISTS)),
      }
    })
    const { recent } = view
    const newest = groups.map((group) => joinGroup(group, (term) => recent.lists(term)))
    return [...parts, { partition: recent.partition, lists: newest }]
  }

  /** First the connection and then the turn, as whoever maintains the index: the other way round they could wait for each other. */
  function inTurn<Result>(read: Read, work: (moment: Read) => Promise<Result>): Promise<Result> {
    return inSnapshot(read, (moment) => alone(() => work(moment)))
  }

  return {
    add: (transaction, versions) => addVersions(transaction, versions, ownBatches),
    move: recordMoves,
    remove: recordRemovals,
    match: (read, { terms, ...query }) =>
      inTurn(read, async (moment) => {
        const groups = groupsOf(terms)
        if (groups.length === 0) return { articles: [], passages: [] }
        const breathe = createBreather()
        const found = await find(moment, groups, breathe)
        const score = (kind: DocumentKind) => scoreLists(pick(found, kind), { ...query, kind, window }, breathe)
        const articles = await score('versions')
        return {
          articles: articles.map(({ articleId, score: points }) => ({ articleId, score: points })),
          passages: await score('passages'),
        }
      }),
    countPassages: (read, terms) =>
      inTurn(read, async (moment) => {
        const breathe = createBreather()
        const groups = terms.map((term) => queryTerms(term))
        const found = await find(moment, groups.flat(), breathe)
        let at = 0
        const counts = new Map<string, number>()
        for (const [number, term] of terms.entries()) {
          const own = groups[number]?.length ?? 0
          const columns = Array.from({ length: own }, (_, n) => at + n)
          at += own
          counts.set(term, Math.max(0, ...columns.map((column) => countOwn(found, column))))
          await breathe()
        }
        return counts
      }),
    verify: (read) =>
      inTurn(read, async (moment) => {
        const breathe = createBreather()
        const { build_below } = await view.refresh(moment, breathe)
        return verifyIndex(moment, { view, buildBelow: build_below ?? 0, breathe })
      }),
    empty: emptyIndex,
    maintain: (database) => maintainIndex({ database, view, memory, limits, ownBatches, alone }),
  }
}

/** Terms that several words come to count once. */
function groupsOf(terms: readonly string[]): readonly (readonly string[])[] {
  return [...new Map(terms.flatMap(queryTerms).map((group) => [group.join(' '), group])).values()]
}

function joinGroup(group: readonly string[], listsOf: (term: string) => Lists): Lists {
  const lists = group.map(listsOf)
  const [only] = lists
  if (lists.length === 1 && only) return only
  return {
    versions: intersectLists(lists.map(({ versions }) => versions)),
    passages: intersectLists(lists.map(({ passages }) => passages)),
  }
}

function pick(found: readonly FoundPart[], kind: DocumentKind) {
  return found.map(({ partition, lists }) => ({
    partition,
    lists: lists.map((both): PostingList => both[kind]),
  }))
}

function countOwn(found: readonly FoundPart[], column: number): number {
  let count = 0
  for (const { partition, lists } of found) {
    const { versionOfPassage, knownUntilMs, isRemoved } = partition.documents
    const cursor = new PostingCursor((lists[column] ?? NO_LISTS).passages)
    for (; cursor.document !== NO_MORE; cursor.next()) {
      const version = versionOfPassage[cursor.document] ?? 0
      if (isOwnCount(cursor.count) && knownUntilMs[version] === FOREVER_MS && !isRemoved[version]) count++
    }
  }
  return count
}

/** Lets one piece of work run at a time, in the order in which they ask. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
}
