import { summarise } from '../measure.ts'
import type { Found } from './contender.ts'
import type { BenchQuery } from './corpus.ts'
import type { ContenderProcess } from './open-process.ts'
import type { FindFigures, OpenFigures, WatchFigures, WeighFigures } from './protocol.ts'

const ROUNDS = 3

/** `ms` by the clock; `cpuMs` in computing time of all threads, a mean, since the system counts it in steps of milliseconds. */
export interface Asked extends OpenFigures, WatchFigures, WeighFigures {
  readonly p50Ms: number
  readonly p95Ms: number
  readonly cpuMs: number
  /** Of the reference, asked the same questions in turn. */
  readonly referenceP50Ms: number
  readonly referenceCpuMs: number
  /** Of the reference's best, how many are among the contender's as well: 0 to 1. */
  readonly overlap: number
  /** The same against exact BM25 over the terms that Newsdesk reads: absent where there is none. */
  readonly overlapSameReading?: number
}

export interface Asking {
  readonly queries: readonly BenchQuery[]
  /** Has been asked before: both are warm. */
  readonly reference: ContenderProcess
  readonly sameReading?: ContenderProcess | undefined
  /** How many of the best are compared. */
  readonly compared: number
}

/** Asks a contender all questions in turn with the reference, whatever else the machine does meanwhile. */
export async function askAll(
  contender: ContenderProcess,
  { queries, reference, sameReading, compared }: Asking,
): Promise<Asked> {
  const [query] = queries
  if (!query) throw new Error('there are no questions')
  const opened = await contender.tell<OpenFigures>({ do: 'open', query })
  const answers: FindFigures[] = []
  const expected: FindFigures[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (const query of queries) {
      expected.push(await reference.tell<FindFigures>({ do: 'find', query }))
      answers.push(await contender.tell<FindFigures>({ do: 'find', query }))
    }
  const overlaps = answers.map(({ found }, at) => overlapOf(found, expected[at]?.found ?? [], compared))
  const alike = sameReading && (await findAll(sameReading, queries))
  const { p50Ms, p95Ms } = summarise(answers.map(({ ms }) => ms))
  return {
    ...opened,
    p50Ms,
    p95Ms,
    cpuMs: meanOf(answers.map(({ cpuMs }) => cpuMs)),
    referenceP50Ms: summarise(expected.map(({ ms }) => ms)).p50Ms,
    referenceCpuMs: meanOf(expected.map(({ cpuMs }) => cpuMs)),
    overlap: meanOf(overlaps),
    ...(alike && {
      overlapSameReading: meanOf(alike.map((best, at) => overlapOf(answers[at]?.found ?? [], best, compared))),
    }),
    ...(await watchAll(contender, queries)),
    ...(await contender.tell<WeighFigures>({ do: 'weigh' })),
  }
}

async function findAll(contender: ContenderProcess, queries: readonly BenchQuery[]): Promise<readonly Found[]> {
  const all: Found[] = []
  for (const query of queries) all.push((await contender.tell<FindFigures>({ do: 'find', query })).found)
  return all
}

async function watchAll(contender: ContenderProcess, queries: readonly BenchQuery[]): Promise<WatchFigures> {
  let [stretchMs, stretchCpuMs] = [0, 0]
  for (const query of queries) {
    const watched = await contender.tell<WatchFigures>({ do: 'watch', query })
    stretchMs = Math.max(stretchMs, watched.stretchMs)
    stretchCpuMs = Math.max(stretchCpuMs, watched.stretchCpuMs)
  }
  return { stretchMs, stretchCpuMs }
}

function overlapOf(found: Found, expected: Found, compared: number): number {
  const best = new Set(expected.slice(0, compared))
  const shared = found.slice(0, compared).filter((place) => best.has(place)).length
  return best.size === 0 ? 1 : shared / best.size
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
