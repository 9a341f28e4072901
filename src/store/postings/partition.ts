import type { Documents } from './documents.ts'

/** A part of the index that knows its documents: a segment, or what is not in a segment yet. */
export interface Partition {
  readonly documents: Documents
  /** Documents that are not removed, and the sums of their lengths in words. */
  readonly live: LiveCounts
  /** Numbers of the versions by `seq` of their row; one that was used again stands for several. */
  readonly bySeq: ReadonlyMap<number, readonly number[]>
}

interface LiveCounts {
  versions: number
  words: number
  passages: number
  passageWords: number
}

/** What became of a version after it was added: new times, or (without times) its end. */
export interface Change {
  readonly revision: number
  readonly seq: number
  readonly times?: { readonly knownFromMs: number; readonly knownUntilMs: number; readonly datedAtMs: number }
}

export function createPartition(documents: Documents): Partition {
  const bySeq = new Map<number, number[]>()
  for (const [at, seq] of documents.seqs.entries()) {
    const known = bySeq.get(seq)
    if (known) known.push(at)
    else bySeq.set(seq, [at])
  }
  const live = {
    versions: documents.seqs.length,
    words: sum(documents.words),
    passages: documents.passageWords.length,
    passageWords: sum(documents.passageWords),
  }
  return { documents, live, bySeq }
}

/** Changes come in the order of their revisions; what they say of versions that were added later is about an earlier one. */
export function applyChange({ documents, live, bySeq }: Partition, { revision, seq, times }: Change): void {
  for (const at of bySeq.get(seq) ?? []) {
    if ((documents.addedIn[at] ?? 0) > revision || documents.isRemoved[at]) continue
    if (times) {
      documents.knownFromMs[at] = times.knownFromMs
      documents.knownUntilMs[at] = times.knownUntilMs
      documents.datedAtMs[at] = times.datedAtMs
    } else removeVersion({ documents, live }, at)
  }
}

function removeVersion({ documents, live }: Pick<Partition, 'documents' | 'live'>, at: number): void {
  const [first, end] = [documents.firstPassage[at] ?? 0, documents.firstPassage[at + 1] ?? 0]
  documents.isRemoved[at] = 1
  live.versions -= 1
  live.words -= documents.words[at] ?? 0
  live.passages -= end - first
  live.passageWords -= sum(documents.passageWords.subarray(first, end))
}

function sum(values: Uint32Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
