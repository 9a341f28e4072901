import type { IndexCheck } from '../../ports/store/index-upkeep.ts'
import type { Read } from '../database.ts'
import { countTerms } from './count-terms.ts'
import type { Documents } from './documents.ts'
import type { IndexView } from './index-view.ts'
import { readStoredTexts, type StoredText } from './read-stored-text.ts'
import { type PostingSums, sumCounted, sumRecent, sumSegment } from './sum-postings.ts'

const TEXTS_PER_READ = 50

interface Place {
  readonly documents: Documents
  readonly sums: PostingSums
  readonly at: number
}

/** Compares the index with every text. The view is up to date, and `read` sees the same moment. */
export async function verifyIndex(
  read: Read,
  { view, buildBelow, breathe }: { view: IndexView; buildBelow: number; breathe: () => Promise<void> },
): Promise<IndexCheck> {
  const { places, doubled } = await readPlaces(read, view, breathe)
  const count = { versions: 0, passages: 0, pending: 0, missing: 0, different: doubled }
  for (let below = Number.MAX_SAFE_INTEGER; ; ) {
    const texts = await readStoredTexts(read, { below, limit: TEXTS_PER_READ })
    for (const text of texts) {
      const place = places.get(text.seq)
      places.delete(text.seq)
      const isPending = text.seq < buildBelow && !(place && isSame(place, text))
      if (place && !isPending) {
        count.versions += 1
        count.passages += text.passages.length
        if (!isSame(place, text)) count.different += 1
      } else count[isPending ? 'pending' : 'missing'] += 1
      await breathe()
    }
    const last = texts.at(-1)
    if (!last) return { ...count, surplus: places.size }
    below = last.seq
  }
}

/** Where each version that is not removed stands, by `seq`, and how many stand twice. */
async function readPlaces(read: Read, view: IndexView, breathe: () => Promise<void>) {
  const places = new Map<number, Place>()
  let doubled = 0
  const addAll = (documents: Documents, sums: PostingSums) => {
    for (const [at, seq] of documents.seqs.entries()) {
      if (documents.isRemoved[at]) continue
      if (places.has(seq)) doubled += 1
      places.set(seq, { documents, sums, at })
    }
  }
  for (const segment of view.segments) addAll(segment.documents, await sumSegment(read, segment, breathe))
  addAll(view.recent.partition.documents, sumRecent(view.recent))
  return { places, doubled }
}

function isSame({ documents, sums, at }: Place, text: StoredText): boolean {
  const counted = countTerms(text)
  const expected = sumCounted(counted)
  const first = documents.firstPassage[at] ?? 0
  const isPassageSame = (words: number, number: number) =>
    documents.passageWords[first + number] === words && sums.passages[first + number] === expected.passages[number]
  return (
    documents.articleIds[at] === text.articleId &&
    documents.numbers[at] === text.version &&
    documents.knownFromMs[at] === text.knownFromMs &&
    documents.knownUntilMs[at] === text.knownUntilMs &&
    documents.datedAtMs[at] === text.datedAtMs &&
    documents.words[at] === counted.words &&
    sums.versions[at] === expected.versions[0] &&
    documents.firstPassage[at + 1] === first + text.passages.length &&
    counted.passageWords.every(isPassageSame)
  )
}
