import { type Batch, readBatch } from './batch.ts'
import { createDocuments, type VersionRecord } from './documents.ts'
import { applyChange, type Change, createPartition, type Partition } from './partition.ts'
import { EMPTY_LIST, type PostingList } from './posting-list.ts'

interface GrowingList {
  readonly documents: number[]
  readonly counts: number[]
}

/** The lists of a term, of versions and of passages. */
export interface Lists {
  readonly versions: PostingList
  readonly passages: PostingList
}

export const NO_LISTS: Lists = { versions: EMPTY_LIST, passages: EMPTY_LIST }

/** What was added and is in no segment yet, turned into lists in memory. */
export class Recent {
  readonly #records: VersionRecord[] = []
  readonly #terms = new Map<string, { readonly versions: GrowingList; readonly passages: GrowingList }>()
  #passages = 0
  #partition: Partition = createPartition(createDocuments([], { versions: 0, passages: 0 }))

  get partition(): Partition {
    return this.#partition
  }

  get terms(): Iterable<string> {
    return this.#terms.keys()
  }

  /** Batches come in the order of their revisions. `settle` makes them visible. */
  add(bytes: Uint8Array): void {
    const { record, terms } = readBatch(bytes)
    this.#addTerms(terms)
    this.#records.push(record)
    this.#passages += record.passageWords.length
  }

  /** Takes in what was added, with all changes there have been. */
  settle(changes: readonly Change[]): void {
    const size = { versions: this.#records.length, passages: this.#passages }
    this.#partition = createPartition(createDocuments(this.#records, size))
    for (const change of changes) applyChange(this.#partition, change)
  }

  lists(term: string): Lists {
    const found = this.#terms.get(term)
    return found ? { versions: frozen(found.versions), passages: frozen(found.passages) } : NO_LISTS
  }

  #addTerms(terms: Batch['terms']): void {
    for (const [term, { inVersion, passages, counts }] of terms) {
      const lists = this.#listsOf(term)
      lists.versions.documents.push(this.#records.length)
      lists.versions.counts.push(inVersion)
      for (let at = 0; at < passages.length; at++) {
        lists.passages.documents.push(this.#passages + (passages[at] ?? 0))
        lists.passages.counts.push(counts[at] ?? 0)
      }
    }
  }

  #listsOf(term: string) {
    const known = this.#terms.get(term)
    if (known) return known
    const lists = { versions: { documents: [], counts: [] }, passages: { documents: [], counts: [] } }
    this.#terms.set(term, lists)
    return lists
  }
}

function frozen({ documents, counts }: GrowingList): PostingList {
  return { documents: Uint32Array.from(documents), counts: Uint8Array.from(counts) }
}
