import type { Write } from '../database.ts'
import { type Documents, versionRecord } from './documents.ts'
import { type IndexState, nextRevision, updateState } from './index-state.ts'
import type { IndexView } from './index-view.ts'
import { type MergeJob, parseMergeJob } from './merge-job.ts'
import { type MergePart, mergeTerms, type WrittenPage } from './merge-terms.ts'
import type { Partition } from './partition.ts'
import type { MergePlan } from './plan-merge.ts'
import type { Recent } from './recent.ts'
import { type DocumentNumbers, renumberDocuments } from './renumber-documents.ts'
import {
  directoryPage,
  documentsPage,
  listsPage,
  readDirectory,
  readDocuments,
  readPage,
  writeDirectory,
  writeDocuments,
} from './segment.ts'
import { openRecentSource, openSegmentSource } from './term-source.ts'

/** What one step writes at most, about: it holds the write lock for some milliseconds. */
const STEP_BYTES = 256 * 1024

interface MergeStep {
  readonly view: IndexView
  readonly state: IndexState
  readonly memory: MergeMemory
  readonly breathe: () => Promise<void>
}

/** What the steps of one job need again; another process works it out anew. */
export interface MergeMemory {
  segment?: number
  target?: Documents
  numbers?: Map<number, DocumentNumbers>
  /** Terms that come in later are of no batch of the job. */
  recentTerms?: readonly string[]
}

/** Begins a segment: its documents are those that are not removed now. */
export async function beginMerge(
  transaction: Write,
  { level, sources }: MergePlan,
  { view, state }: MergeStep,
): Promise<void> {
  const id = state.next_segment
  const parts = sources.length > 0 ? sources : [view.recent.partition]
  const records = parts.flatMap((part) => liveRecords(part))
  const job: MergeJob = {
    segment: id,
    level,
    sources: sources.map((source) => source.id),
    through: state.revision,
    pages: 0,
  }
  await transaction
    .insertInto('posting_segments')
    .values({ id, state: 'growing', level, revision: state.revision })
    .execute()
  await transaction
    .insertInto('posting_pages')
    .values([
      { id: documentsPage(id), body: writeDocuments(records) },
      { id: directoryPage(id), body: writeDirectory([]) },
    ])
    .execute()
  await updateState(transaction, { next_segment: id + 1, job: JSON.stringify(job) })
}

function liveRecords({ documents }: Partition) {
  return [...documents.seqs.keys()].filter((at) => !documents.isRemoved[at]).map((at) => versionRecord(documents, at))
}

/** Writes the next pages of the segment; after the last it takes the place of its sources. */
export async function continueMerge(transaction: Write, job: string, step: MergeStep): Promise<void> {
  const { segment, ...rest } = parseMergeJob(job)
  const parts = await openParts(transaction, { segment, ...rest }, step)
  const { pages, cursor } = await mergeTerms(parts, { maxBytes: STEP_BYTES, breathe: step.breathe })
  await writePages(transaction, { segment, from: rest.pages }, pages)
  const done: MergeJob = { segment, ...rest, pages: rest.pages + pages.length }
  if (cursor === undefined) await finishMerge(transaction, done)
  else await updateState(transaction, { job: JSON.stringify({ ...done, cursor }) })
}

async function openParts(
  transaction: Write,
  job: MergeJob,
  { view, memory }: MergeStep,
): Promise<readonly MergePart[]> {
  if (memory.segment !== job.segment) Object.assign(memory, { segment: job.segment, numbers: new Map(), ...FORGOTTEN })
  memory.target ??= readDocuments(await readPage(transaction, documentsPage(job.segment)))
  const { target } = memory
  if (job.sources.length === 0) {
    memory.recentTerms ??= [...view.recent.terms].sort()
    return [openRecentPart(view.recent, { terms: memory.recentTerms, job, target })]
  }
  const sources = view.segments.filter(({ id }) => job.sources.includes(id))
  return Promise.all(
    sources.map(async (segment) => {
      const numbers = memory.numbers?.get(segment.id) ?? renumberDocuments(segment.documents, target)
      memory.numbers?.set(segment.id, numbers)
      return { source: await openSegmentSource(transaction, segment, job.cursor), ...numbers }
    }),
  )
}

/** What came in since the job began is left out of its lists, so that the others keep their numbers. */
function openRecentPart(
  recent: Recent,
  { terms, job, target }: { terms: readonly string[]; job: MergeJob; target: Documents },
): MergePart {
  const { documents } = recent.partition
  const later = documents.addedIn.findIndex((revision) => revision > job.through)
  const versions = later < 0 ? documents.addedIn.length : later
  const passages = documents.firstPassage[versions] ?? 0
  const source = openRecentSource(recent, { terms, cursor: job.cursor, below: { versions, passages } })
  return { source, ...renumberDocuments(documents, target, versions) }
}

const FORGOTTEN = { target: undefined, recentTerms: undefined }

async function writePages(
  transaction: Write,
  { segment, from }: { segment: number; from: number },
  pages: readonly WrittenPage[],
): Promise<void> {
  for (const [at, { body }] of pages.entries())
    await transaction
      .insertInto('posting_pages')
      .values({ id: listsPage(segment, from + at), body })
      .execute()
  const directory = readDirectory(await readPage(transaction, directoryPage(segment)))
  await transaction
    .updateTable('posting_pages')
    .set({ body: writeDirectory([...directory, ...pages.map(({ firstTerm }) => firstTerm)]) })
    .where('id', '=', directoryPage(segment))
    .execute()
}

async function finishMerge(transaction: Write, { segment, sources, through, pages }: MergeJob): Promise<void> {
  await transaction
    .updateTable('posting_segments')
    .set({ state: pages === 0 ? 'dropped' : 'live' })
    .where('id', '=', segment)
    .execute()
  if (sources.length > 0)
    await transaction.updateTable('posting_segments').set({ state: 'dropped' }).where('id', 'in', sources).execute()
  else await transaction.deleteFrom('posting_batches').where('revision', '<=', through).execute()
  const trimmed = await trimChanges(transaction, through)
  await nextRevision(transaction)
  await updateState(transaction, {
    job: null,
    trimmed_through: trimmed,
    ...(sources.length === 0 && { flushed_through: through }),
  })
}

/** Changes are kept as long as a segment or batch is older than they are. Returns up to which revision they are gone. */
async function trimChanges(transaction: Write, through: number): Promise<number> {
  const segment = await transaction
    .selectFrom('posting_segments')
    .select(({ fn }) => fn.min<number | null>('revision').as('oldest'))
    .where('state', '=', 'live')
    .executeTakeFirst()
  const batch = await transaction
    .selectFrom('posting_batches')
    .select(({ fn }) => fn.min<number | null>('revision').as('oldest'))
    .executeTakeFirst()
  const trimmed = Math.min(through, segment?.oldest ?? through, batch?.oldest ?? through)
  await transaction.deleteFrom('posting_changes').where('revision', '<=', trimmed).execute()
  return trimmed
}
