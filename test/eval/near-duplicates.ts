import { join } from 'node:path'
import { z } from 'zod'
import { bandKeys } from '../../src/domain/near-duplicate/band-keys.ts'
import { createSignature } from '../../src/domain/near-duplicate/create-signature.ts'
import { isNearDuplicate } from '../../src/domain/near-duplicate/is-near-duplicate.ts'
import { readReport } from '../../src/domain/near-duplicate/report.ts'
import { type Metric, share } from './metric.ts'
import { alterNumber } from './near-duplicates/alter-number.ts'
import { readRows } from './read-rows.ts'

interface Document {
  readonly id: string
  readonly text: string
}

interface Pairs {
  /** Overlap so high that the two must be merged. */
  readonly must: ReadonlySet<string>
  /** Whether to merge them is a matter of taste. */
  readonly may: ReadonlySet<string>
}

const DOCUMENT = z.object({ id: z.string(), text: z.string() })
const LINED = z
  .object({ id: z.string(), lines: z.array(z.string()) })
  .transform(({ id, lines }) => ({ id, text: untokenised(lines) }))
const PAIR = z.object({ a: z.string(), b: z.string(), jaccard: z.number() })

const SETS: readonly { name: string; documents: string; pairs: string; schema: z.ZodType<Document> }[] = [
  { name: 'realtimeqa', documents: 'realtimeqa/docs_2022.jsonl.gz', pairs: '2022', schema: DOCUMENT },
  { name: 'fnc1', documents: 'fnc1/bodies.jsonl.gz', pairs: 'fnc1', schema: DOCUMENT },
  { name: 'ecbplus', documents: 'ecbplus/ecbplus_topics_1_35.jsonl.gz', pairs: 'ecbplus', schema: LINED },
  { name: 'bbc_news', documents: 'bbc_news/bbc_news.jsonl.gz', pairs: 'bbc_news', schema: DOCUMENT },
]
const MUST_MERGE = 0.8
const MAY_MERGE = 0.5
const FLOOR = 0.95
/** Each set lends so many of its reports, evenly spread, to be told apart from themselves with one number altered. */
const ALTERED_PER_SET = 200
/** A report whose numbers differ must never be merged. */
const ALTERED_FLOOR = 1

/**
 * Which pairs of articles are found to be one report, against pairs by exact overlap of words, through the look-up by bands as
 * the store does it. `F1` leaves pairs between the levels out; `strict F1` counts each of them that is merged as wrong, also
 * where the labels only overlook that two copies set their quotation marks differently.
 */
export async function evalNearDuplicates(evalDir: string): Promise<readonly Metric[]> {
  const found: Counts[] = []
  const metrics: Metric[] = []
  const altered: boolean[] = []
  const repeated: boolean[] = []
  for (const set of SETS) {
    const documents = await readRows(join(evalDir, set.documents), set.schema)
    const pairs = await readPairs(join(evalDir, 'near_dup', `pairs_${set.pairs}.jsonl.gz`))
    const duplicates = findDuplicates(documents)
    const counts = count(duplicates, pairs)
    found.push(counts)
    altered.push(...tellAltered(documents))
    repeated.push(...equalPairs(documents).map((pair) => duplicates.has(pair)))
    metrics.push({ metric: `${set.name} F1`, value: f1(counts), floor: 0, n: pairs.must.size })
  }
  const n = metrics.reduce((sum, metric) => sum + metric.n, 0)
  const all = found.reduce(add)
  return [
    ...metrics,
    { metric: 'all recall of must merge', value: all.right / n, floor: FLOOR, n },
    { metric: 'all F1', value: f1(all), floor: FLOOR, n },
    { metric: 'equal texts found', value: share(repeated, Boolean), floor: 1, n: repeated.length },
    { metric: 'altered number told apart', value: share(altered, Boolean), floor: ALTERED_FLOOR, n: altered.length },
    { metric: 'all strict F1', value: f1({ ...all, wrong: all.wrong + all.between }), floor: FLOOR, n },
  ]
}

interface Counts {
  readonly right: number
  readonly wrong: number
  readonly between: number
  readonly missed: number
}

function count(found: ReadonlySet<string>, { must, may }: Pairs): Counts {
  const right = found.intersection(must).size
  const between = found.intersection(may).size
  return { right, between, wrong: found.size - right - between, missed: must.size - right }
}

function add(a: Counts, b: Counts): Counts {
  return {
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    between: a.between + b.between,
    missed: a.missed + b.missed,
  }
}

function f1({ right, wrong, missed }: Counts): number {
  return (2 * right) / (2 * right + wrong + missed)
}

async function readPairs(file: string): Promise<Pairs> {
  const pairs = await readRows(file, PAIR)
  const keysOf = (from: number, below: number) =>
    new Set(pairs.filter(({ jaccard }) => jaccard >= from && jaccard < below).map(({ a, b }) => pairKey(a, b)))
  return { must: keysOf(MUST_MERGE, Number.POSITIVE_INFINITY), may: keysOf(MAY_MERGE, MUST_MERGE) }
}

function findDuplicates(documents: readonly Document[]): ReadonlySet<string> {
  const reports = new Map(documents.map(({ id, text }) => [id, readReport({ title: '', text })]))
  const duplicates = [...findCandidates(documents)].filter((pair) => {
    const [a, b] = pair.split(SEPARATOR).map((id) => reports.get(id))
    return a !== undefined && b !== undefined && isNearDuplicate(a, b)
  })
  return new Set(duplicates)
}

/** Whether each of some reports is told apart from itself with one number said differently. */
function tellAltered(documents: readonly Document[]): readonly boolean[] {
  const step = Math.max(1, Math.floor(documents.length / ALTERED_PER_SET))
  const lent = documents.filter((_, at) => at % step === 0)
  return lent.flatMap(({ text }, turn) => {
    const other = alterNumber(text, turn)
    return other === undefined
      ? []
      : [!isNearDuplicate(readReport({ title: '', text }), readReport({ title: '', text: other }))]
  })
}

/** Pairs of documents with the very same text. */
function equalPairs(documents: readonly Document[]): readonly string[] {
  const byText = Map.groupBy(documents, ({ text }) => text.trim())
  return [...byText.values()].flatMap((equal) =>
    equal.flatMap((one, at) => equal.slice(at + 1).map((other) => pairKey(one.id, other.id))),
  )
}

/** Pairs that share a band. */
function findCandidates(documents: readonly Document[]): ReadonlySet<string> {
  const known = new Map<number, string[]>()
  const candidates = new Set<string>()
  for (const { id, text } of documents) {
    const signature = createSignature(text)
    for (const key of signature === undefined ? [] : bandKeys(signature)) {
      const ids = known.get(key) ?? []
      for (const other of ids) candidates.add(pairKey(id, other))
      known.set(key, [...ids, id])
    }
  }
  return candidates
}

const SEPARATOR = ' '

function pairKey(a: string, b: string): string {
  return [a, b].toSorted().join(SEPARATOR)
}

/** The set gives words apart from their signs, and the address of the page as the first line. */
function untokenised(lines: readonly string[]): string {
  const sentences = lines.filter((line) => !/^https? :/.test(line))
  return sentences.join('\n\n').replace(/ (?=[.,;:!?%)])/g, '')
}
