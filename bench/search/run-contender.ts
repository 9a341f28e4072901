import type { Contender, Entry } from './contender.ts'
import { findEntry } from './contenders.ts'
import { type BenchQuery, openCorpus } from './corpus.ts'
import { noteStretches } from './note-stretches.ts'
import {
  type BuildFigures,
  type FindFigures,
  FOUND_LIMIT,
  type OpenFigures,
  type Order,
  type Reply,
  type WatchFigures,
  type WeighFigures,
} from './protocol.ts'

/** One contender alone in this process: its kind, its name, the corpus, the folder of the data sets, and its own folder. */
const [kind = '', name = '', corpusName = '', evalDir = '', folder = ''] = process.argv.slice(2)
const BYTES_PER_MEGABYTE = 2 ** 20
const KILOBYTES_PER_MEGABYTE = 1_024
const entry: Entry = findEntry(kind, name)
let contender: Contender | undefined

process.on('message', (order: Order) => {
  void answer(order).then((reply) => process.send?.(reply, () => order.do === 'close' && process.exit()))
})

async function answer(order: Order): Promise<Reply> {
  try {
    return { figures: await obey(order) }
  } catch (thrown) {
    return { failure: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

async function obey(order: Order): Promise<object> {
  switch (order.do) {
    case 'build':
      return build()
    case 'open':
      return open(order.query)
    case 'find':
      return find(order.query)
    case 'watch':
      return watch(order.query)
    case 'weigh':
      return weigh()
    case 'close':
      await contender?.[Symbol.asyncDispose]?.()
      return {}
  }
}

async function build(): Promise<BuildFigures> {
  const corpus = await openCorpus(corpusName, evalDir)
  const spent = createStopwatch()
  const index = await spent.during(() => entry.open(folder))
  let number = 0
  let passages = 0
  for (const article of corpus.articles({ withVectors: kind !== 'words' })) {
    await spent.during(() => index.add(article, number))
    number += 1
    passages += article.passages.length
  }
  await spent.during(() => index.finish?.())
  if (entry.isInMemory) contender = index
  else await index[Symbol.asyncDispose]?.()
  return { passages, ...spent.figures(), peakMb: peakMb() }
}

async function open(query: BenchQuery): Promise<OpenFigures> {
  const spent = createStopwatch()
  await spent.during(async () => {
    contender ??= await entry.open(folder)
    await contender.find(query, FOUND_LIMIT)
  })
  const { seconds, cpuSeconds } = spent.figures()
  return { firstAnswerMs: seconds * 1e3, firstAnswerCpuMs: cpuSeconds * 1e3 }
}

async function find(query: BenchQuery): Promise<FindFigures> {
  const spent = createStopwatch()
  const found = (await spent.during(() => contender?.find(query, FOUND_LIMIT))) ?? []
  const { seconds, cpuSeconds } = spent.figures()
  return { ms: seconds * 1e3, cpuMs: cpuSeconds * 1e3, found }
}

async function watch(query: BenchQuery): Promise<WatchFigures> {
  return noteStretches(() => contender?.find(query, FOUND_LIMIT))
}

function weigh(): WeighFigures {
  globalThis.gc?.()
  return { restMb: process.memoryUsage.rss() / BYTES_PER_MEGABYTE, peakMb: peakMb() }
}

function peakMb(): number {
  return process.resourceUsage().maxRSS / KILOBYTES_PER_MEGABYTE
}

/** Sums up the time of some pieces of work, by the clock and in all threads together. */
function createStopwatch() {
  let wallMs = 0
  let cpuMicroseconds = 0
  return {
    async during<Result>(work: () => Promise<Result> | Result): Promise<Result> {
      const [since, before] = [performance.now(), process.cpuUsage()]
      const result = await work()
      const { user, system } = process.cpuUsage(before)
      wallMs += performance.now() - since
      cpuMicroseconds += user + system
      return result
    },
    figures: () => ({ seconds: wallMs / 1e3, cpuSeconds: cpuMicroseconds / 1e6 }),
  }
}
