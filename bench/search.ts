import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseConfig } from '../src/config/parse-config.ts'
import { readEnvironment } from '../src/config/read-environment.ts'
import { askAll } from './search/ask-all.ts'
import { buildEntry } from './search/build-entry.ts'
import type { Entry, Kind } from './search/contender.ts'
import { ENTRIES, findEntry, REFERENCE, SAME_READING } from './search/contenders.ts'
import { type BenchCorpus, openCorpus } from './search/corpus.ts'
import type { ContenderProcess } from './search/open-process.ts'
import { type Line, renderTable } from './search/render-table.ts'

const DEFAULT_CORPUS = '100000'
const COMPARED: Readonly<Record<Kind, number>> = { words: 10, vectors: 50, both: 10 }
const DECIMALS = 1_000

interface Run {
  readonly corpus: BenchCorpus
  readonly corpusName: string
  readonly evalDir: string
  readonly folder: string
  readonly isWanted: (entry: Entry) => boolean
}

/**
 * Newsdesk beside what others would use, on the same passages: how long it takes to build, to start and to find, what it
 * takes on disk and in memory, how much of the best it finds, and how long it keeps the event loop. Each contender has a
 * process of its own and is asked in turn with the exact one of its kind. Arguments: a number of made-up passages or "news"
 * for the articles in NEWSDESK_EVAL_DIR; then, to run only some, `words`, `vectors` or `both`, and names of contenders.
 */
export async function benchSearch([corpusName = DEFAULT_CORPUS, ...only]: readonly string[]): Promise<void> {
  const evalDir = resolve(parseConfig(readEnvironment('.')).config.evalDir)
  const corpus = await openCorpus(corpusName, evalDir)
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-bench-'))
  const isWanted = chooseEntries(only)
  try {
    const run = { corpus, corpusName, evalDir, folder, isWanted }
    const kinds: readonly Kind[] = corpus.hasVectors ? ['words', 'vectors', 'both'] : ['words']
    const lines: Line[] = []
    for (const kind of kinds) for await (const line of compareKind(kind, run)) lines.push(line)
    process.stdout.write(`\n${corpus.name}\n${renderTable(lines)}\n`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Of the kinds that are named, else of all, the contenders that are named, else all. */
function chooseEntries(only: readonly string[]): (entry: Entry) => boolean {
  const kinds = only.filter((word) => word in REFERENCE)
  const names = only.filter((word) => !(word in REFERENCE))
  const strange = names.find((word) => !ENTRIES.some(({ name }) => name === word))
  if (strange !== undefined) throw new Error(`there is no contender ${strange}`)
  return ({ name, kind }) =>
    (kinds.length === 0 || kinds.includes(kind)) && (names.length === 0 || names.includes(name))
}

/** Those that stay open to the end, for the others to be asked beside them. */
interface Kept {
  reference?: ContenderProcess
  sameReading?: ContenderProcess
}

async function* compareKind(kind: Kind, run: Run): AsyncGenerator<Line> {
  const reference = findEntry(kind, REFERENCE[kind])
  const alike = SAME_READING[kind]
  const kept: Kept = {}
  const others = ENTRIES.filter(
    (entry) => entry.kind === kind && entry !== reference && (entry.name === alike || run.isWanted(entry)),
  )
  if (![reference, ...others].some(run.isWanted)) return
  try {
    for (const entry of [reference, ...others]) {
      yield print(run, await measureEntry(entry, kept, run))
      if (!kept.reference) break
    }
  } finally {
    await kept.reference?.[Symbol.asyncDispose]()
    await kept.sameReading?.[Symbol.asyncDispose]()
  }
}

/** A contender that is not installed, breaks or can't hold so much is named with the reason, and the others go on. */
async function measureEntry(entry: Entry, kept: Kept, run: Run): Promise<Line> {
  const described = { contender: entry.name, by: entry.kind, ...(entry.note !== undefined && { note: entry.note }) }
  const folder = join(run.folder, `${entry.kind} ${entry.name}`)
  let opened: ContenderProcess | undefined
  try {
    if (Number(run.corpusName) > (entry.maxPassages ?? Number.POSITIVE_INFINITY))
      throw new Error(`it holds ${entry.maxPassages} passages at most here`)
    const built = await buildEntry(entry, { corpus: run.corpusName, evalDir: run.evalDir, folder })
    opened = built.process
    keep(entry, opened, kept)
    const { reference = opened, sameReading } = kept
    const asking = { queries: run.corpus.queries, reference, sameReading, compared: COMPARED[entry.kind] }
    const { build, diskMb } = built
    return { ...described, figures: { ...build, diskMb, ...(await askAll(opened, asking)) } }
  } catch (thrown) {
    return { ...described, figures: { skipped: thrown instanceof Error ? thrown.message : String(thrown) } }
  } finally {
    const isKept = opened === kept.reference || opened === kept.sameReading
    if (!isKept) await opened?.[Symbol.asyncDispose]()
    if (!isKept) await rm(folder, { recursive: true, force: true })
  }
}

function keep({ name, kind }: Entry, opened: ContenderProcess, kept: Kept): void {
  if (name === REFERENCE[kind]) kept.reference = opened
  if (name === SAME_READING[kind]) kept.sameReading = opened
}

function print({ corpus }: Run, line: Line): Line {
  const { figures, ...named } = line
  const rounded = Object.entries(figures).map(([key, value]) => [key, typeof value === 'number' ? round(value) : value])
  const printed = {
    bench: 'search',
    corpus: corpus.name,
    ...named,
    ...Object.fromEntries(rounded),
    ...sharesOf(figures),
  }
  process.stdout.write(`${JSON.stringify(printed)}\n`)
  return line
}

function sharesOf(figures: Line['figures']): object {
  if ('skipped' in figures) return {}
  return {
    p50Share: round(figures.p50Ms / figures.referenceP50Ms),
    cpuShare: round(figures.cpuMs / figures.referenceCpuMs),
  }
}

function round(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS
}
