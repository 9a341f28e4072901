import type { Term } from '../../domain/text/index-words.ts'
import type { Batch } from './batch.ts'
import type { ByteWriter } from './byte-writer.ts'
import { createDocuments, type VersionRecord } from './documents.ts'
import { GrowingLists } from './growing-lists.ts'
import { applyChange, type Change, createPartition, type Partition } from './partition.ts'
import { EMPTY_LIST, type PostingList } from './posting-list.ts'

/** The lists of a term, of versions and of passages. */
export interface Lists {
  readonly versions: PostingList
  readonly passages: PostingList
}

const NO_LIST = -1
export const NO_LISTS: Lists = { versions: EMPTY_LIST, passages: EMPTY_LIST }

/** What was added and is in no segment yet, turned into lists in memory. */
export class Recent {
  readonly #records: VersionRecord[] = []
  readonly #byText = new Map<string, number>()
  /** The same by the number of a term, and the term that each list had last: numbers are given out anew at times. */
  readonly #byNumber: number[] = []
  readonly #termOf: Term[] = []
  readonly #versions = new GrowingLists()
  readonly #passageLists = new GrowingLists()
  /** Lists that somebody has asked for since something was added. */
  readonly #packed = new Map<number, Lists>()
  #passages = 0
  #partition: Partition = createPartition(createDocuments([], { versions: 0, passages: 0 }))

  get partition(): Partition {
    return this.#partition
  }

  get terms(): Iterable<string> {
    return this.#byText.keys()
  }

  /** Batches come in the order of their revisions. `settle` makes them visible. */
  add({ record, counted: { terms, inVersion, held, counts, ends } }: Batch): void {
    this.#packed.clear()
    const lists = terms.map((term) => this.#listOf(term))
    for (const [at, list] of lists.entries()) this.#versions.add(list, this.#records.length, inVersion[at] ?? 0)
    let from = 0
    for (const end of ends) {
      for (; from < end; from++) this.#passageLists.add(lists[held[from] ?? 0] ?? 0, this.#passages, counts[from] ?? 0)
      this.#passages += 1
    }
    this.#records.push(record)
  }

  /** Takes in what was added, with all changes there have been. */
  settle(changes: readonly Change[]): void {
    const size = { versions: this.#records.length, passages: this.#passages }
    this.#partition = createPartition(createDocuments(this.#records, size))
    for (const change of changes) applyChange(this.#partition, change)
  }

  lists(term: string): Lists {
    const list = this.#byText.get(term)
    if (list === undefined) return NO_LISTS
    const known = this.#packed.get(list)
    if (known) return known
    const lists = { versions: this.#versions.list(list), passages: this.#passageLists.list(list) }
    this.#packed.set(list, lists)
    return lists
  }

  /** The lists of a term encoded, as far as their documents have lower numbers than `below`. */
  write(
    term: string,
    to: { readonly versions: ByteWriter; readonly passages: ByteWriter },
    below: { readonly versions: number; readonly passages: number },
  ): void {
    const list = this.#byText.get(term) ?? NO_LIST
    this.#versions.write(to.versions, list, below.versions)
    this.#passageLists.write(to.passages, list, below.passages)
  }

  #listOf(term: Term): number {
    const known = this.#byNumber[term.number]
    if (known !== undefined && this.#termOf[known] === term) return known
    const list = this.#byText.get(term.text) ?? this.#byText.size
    this.#byText.set(term.text, list)
    this.#byNumber[term.number] = list
    this.#termOf[list] = term
    return list
  }
}
