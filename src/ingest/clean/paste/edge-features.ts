import { bucket } from '../signs/bucket.ts'
import { kindOf, type ReadLine } from './read-line.ts'
import { createSums, type Sums } from './sums.ts'

const MAX_PROSE_WORDS = 60
const SHARES = [0.001, 0.05, 0.2, 0.4]
const COARSE_SHARES = [0.001, 0.1, 0.3, 0.6]
const WORDS = [1, 40, 80, 140, 200]
const STOP = /related|comment|tags|newsletter|footer|about|share|follow/

/** For each place between two lines, the evidence that the article starts or ends there. */
export interface EdgeFeatures {
  readonly starts: readonly (readonly string[])[]
  readonly ends: readonly (readonly string[])[]
}

interface Edges {
  readonly read: readonly ReadLine[]
  readonly kinds: readonly string[]
  readonly prose: Sums
}

export function edgeFeatures(read: readonly ReadLine[], headlines: readonly number[]): EdgeFeatures {
  const prose = createSums(read.map(({ isProse, shape }) => (isProse ? Math.min(MAX_PROSE_WORDS, shape.words) : 0)))
  const edges = { read, kinds: read.map(kindOf), prose }
  const places = Array.from({ length: read.length + 1 }, (_, at) => at)
  return {
    starts: places.map((at) => [...startFeatures(edges, at), ...headlineFeatures(edges, headlines, at)]),
    ends: places.map((at) => endFeatures(edges, at)),
  }
}

function startFeatures({ read, kinds, prose }: Edges, at: number): string[] {
  const [here, next, before, earlier] = [kinds[at], kinds[at + 1], kinds[at - 1], kinds[at - 2]].map(
    (kind) => kind ?? '-',
  )
  const share = prose.between(0, at) / (prose.total || 1)
  return [
    `S:${before}${here}`,
    `S1:${here}${next}`,
    `S2:${earlier}${before}`,
    `S0:${here}`,
    ...signFeatures('Sp', read[at - 1]),
    ...signFeatures('Sp2', read[at - 2]),
    ...signFeatures('Sn', read[at]),
    `Sahead:${bucket(prose.between(at, at + 6), WORDS)}`,
    `Sbehind:${bucket(share, SHARES)}`,
    `Sb3:${bucket(prose.between(at - 3, at), [1, 25, 60])}`,
    ...(at === 0 ? ['Sdoc'] : []),
  ]
}

function headlineFeatures({ prose }: Edges, headlines: readonly number[], at: number): string[] {
  if (headlines.length === 0) return ['Snohead']
  const headline = headlines.findLast((index) => index < at)
  if (headline === undefined) return ['Sbefore']
  return [
    `Safter${bucket(at - headline, [1, 2, 3, 4, 6, 9, 14, 25, 50])}`,
    `Spw${bucket(prose.between(headline, at), [1, 20, 50, 120, 300])}`,
  ]
}

function endFeatures({ read, kinds, prose }: Edges, at: number): string[] {
  const [here, next, before, earlier] = [kinds[at], kinds[at + 1], kinds[at - 1], kinds[at - 2]].map(
    (kind) => kind ?? '-',
  )
  const left = prose.between(at, read.length) / (prose.total || 1)
  const ahead = prose.between(at, at + 12)
  const stop = read[at]?.signs.find(({ name }) => STOP.test(name))?.name ?? kinds[at] ?? 'x'
  return [
    `E:${before}${here}`,
    `E1:${here}${next}`,
    `E2:${earlier}${before}`,
    `E0:${before}`,
    ...signFeatures('En', read[at]),
    ...signFeatures('En2', read[at + 1]),
    ...signFeatures('Ep', read[at - 1]),
    `Eahead:${bucket(left, SHARES)}`,
    `Ebehind:${bucket(prose.between(at - 6, at), WORDS)}`,
    `Ea3:${bucket(prose.between(at, at + 3), [1, 25, 60])}`,
    `Ea12:${bucket(ahead, [1, 40, 100, 250])}`,
    `Ex:${stop}${bucket(left, COARSE_SHARES)}`,
    `Ey:${stop}${bucket(ahead, [1, 60, 200])}`,
    `Ez${bucket(left, COARSE_SHARES)}${bucket(ahead, [1, 60, 200])}`,
    ...(at === read.length ? ['Edoc'] : []),
  ]
}

function signFeatures(prefix: string, line: ReadLine | undefined): readonly string[] {
  return line?.signs.map(({ name }) => `${prefix}:${name}`) ?? []
}
