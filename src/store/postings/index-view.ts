import type { Read } from '../database.ts'
import { readBatch } from './batch.ts'
import { type IndexState, readState } from './index-state.ts'
import type { OwnBatches } from './own-batches.ts'
import { applyChange, type Change, type Partition } from './partition.ts'
import { Recent } from './recent.ts'
import { readSegment, type Segment } from './segment.ts'

const NEVER = -1
/** Batches that are read at once; each is a few kilobytes. */
const BATCHES_PER_READ = 200

/** What this process knows of the index: the documents of every segment, and what is in no segment yet. */
export class IndexView {
  readonly #ownBatches: OwnBatches
  #segments = new Map<number, Segment>()
  #recent = new Recent()
  #changes: Change[] = []
  #revision = NEVER
  #flushedThrough = NEVER
  #lastBatch = NEVER

  constructor(ownBatches: OwnBatches) {
    this.#ownBatches = ownBatches
  }

  get revision(): number {
    return this.#revision
  }

  /** By id, which is the order in which they came to be. */
  get segments(): readonly Segment[] {
    return [...this.#segments.values()].toSorted((a, b) => a.id - b.id)
  }

  get recent(): Recent {
    return this.#recent
  }

  get partitions(): readonly Partition[] {
    return [...this.segments, this.#recent.partition]
  }

  get changes(): readonly Change[] {
    return this.#changes
  }

  /** Catches up with what is committed. `read` must see one moment throughout. */
  async refresh(read: Read, breathe: () => Promise<void>): Promise<IndexState> {
    const state = await readState(read)
    if (state.revision === this.#revision) return state
    try {
      await this.#catchUp(read, state, breathe)
    } catch (thrown) {
      this.#forget()
      throw thrown
    }
    return state
  }

  async #catchUp(read: Read, state: IndexState, breathe: () => Promise<void>): Promise<void> {
    if (this.#flushedThrough !== state.flushed_through) this.#recent = new Recent()
    const lastBatch = this.#flushedThrough === state.flushed_through ? this.#lastBatch : NEVER
    const changes = await this.#readChanges(read)
    this.#changes = [...this.#changes.filter(({ revision }) => revision > state.trimmed_through), ...changes]
    await this.#readSegments(read, changes, breathe)
    this.#lastBatch = await this.#readBatches(read, lastBatch, breathe)
    const isGrown = this.#lastBatch !== lastBatch
    if (isGrown) this.#recent.settle(this.#changes)
    else for (const change of changes) applyChange(this.#recent.partition, change)
    this.#flushedThrough = state.flushed_through
    this.#revision = state.revision
  }

  async #readChanges(read: Read): Promise<readonly Change[]> {
    const rows = await read
      .selectFrom('posting_changes')
      .selectAll()
      .where('revision', '>', this.#revision)
      .orderBy('revision')
      .execute()
    return rows.map(({ revision, seq, known_from, known_until, dated_at }) => {
      if (known_from === null || known_until === null || dated_at === null) return { revision, seq }
      return { revision, seq, times: { knownFromMs: known_from, knownUntilMs: known_until, datedAtMs: dated_at } }
    })
  }

  /** A segment that is new here has not heard of any change; the others only of the earlier ones. */
  async #readSegments(read: Read, changes: readonly Change[], breathe: () => Promise<void>): Promise<void> {
    const rows = await read.selectFrom('posting_segments').selectAll().where('state', '=', 'live').execute()
    const known = this.#segments
    this.#segments = new Map()
    for (const row of rows) {
      const before = known.get(row.id)
      const segment = before ?? (await readSegment(read, row))
      for (const change of before ? changes : this.#changes) applyChange(segment, change)
      this.#segments.set(row.id, segment)
      await breathe()
    }
  }

  async #readBatches(read: Read, after: number, breathe: () => Promise<void>): Promise<number> {
    for (let last = after; ; ) {
      const rows = await read
        .selectFrom('posting_batches')
        .selectAll()
        .where('revision', '>', last)
        .orderBy('revision')
        .limit(BATCHES_PER_READ)
        .execute()
      for (const { revision, body } of rows) {
        this.#recent.add(this.#ownBatches.recall(revision, body) ?? readBatch(body))
        last = revision
        await breathe()
      }
      if (rows.length < BATCHES_PER_READ) return last
    }
  }

  #forget(): void {
    this.#segments = new Map()
    this.#recent = new Recent()
    this.#changes = []
    this.#revision = NEVER
    this.#flushedThrough = NEVER
    this.#lastBatch = NEVER
  }
}
