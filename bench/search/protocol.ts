import type { BenchQuery } from './corpus.ts'

/** What a contender's process is told, one at a time; it answers each with a Reply. */
export type Order =
  | { readonly do: 'build' }
  /** Opens what was built and asks the first question. */
  | { readonly do: 'open'; readonly query: BenchQuery }
  | { readonly do: 'find'; readonly query: BenchQuery }
  /** As `find`, noting how long the event loop is kept from other work. */
  | { readonly do: 'watch'; readonly query: BenchQuery }
  | { readonly do: 'weigh' }
  | { readonly do: 'close' }

export type Reply = { readonly figures: object } | { readonly failure: string }

export interface BuildFigures {
  readonly passages: number
  readonly seconds: number
  /** Of all threads. */
  readonly cpuSeconds: number
  readonly peakMb: number
}

export interface OpenFigures {
  readonly firstAnswerMs: number
  readonly firstAnswerCpuMs: number
}

export interface FindFigures {
  readonly found: readonly string[]
  readonly ms: number
  /** Of all threads: unlike the time by the clock, the same whatever else the machine does. */
  readonly cpuMs: number
}

export interface WatchFigures {
  /** The longest stretch, by the clock and in this thread's own computing time, which other programs don't lengthen. */
  readonly stretchMs: number
  readonly stretchCpuMs: number
}

export interface WeighFigures {
  /** Resident after a collection of garbage, and the most there ever was. */
  readonly restMb: number
  readonly peakMb: number
}

export const FOUND_LIMIT = 50
