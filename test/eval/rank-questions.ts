import type { Turn } from '../../src/domain/answer.ts'
import type { Search } from '../../src/search/search.ts'
import { type Metric, mean, share } from './metric.ts'

/** A question with the articles that are right, by external id, each with its grade: 2 answers it, 1 belongs to it. */
export interface AskedQuestion {
  readonly question: string
  readonly asOf?: string
  readonly history?: readonly Turn[] | undefined
  readonly gold: Readonly<Record<string, number>>
}

export interface RankedQuestion {
  readonly gold: Readonly<Record<string, number>>
  /** External ids, best first. */
  readonly ranked: readonly string[]
}

const DEPTH = 10

export async function rankQuestions(
  search: Search,
  asked: readonly AskedQuestion[],
): Promise<readonly RankedQuestion[]> {
  const results: RankedQuestion[] = []
  for (const { question: text, asOf, history, gold } of asked) {
    const question = { text, ...(asOf && { asOf }), ...(history && { history }) }
    const { hits } = await search.search({ question, limit: DEPTH })
    results.push({ gold, ranked: hits.map(({ article }) => article.externalId ?? '') })
  }
  return results
}

const MEASURES = {
  hit1: (all) => hit(all, 1),
  hit4: (all) => hit(all, 4),
  hit10: (all) => hit(all, DEPTH),
  mrr10: (all) => mean(all.map(reciprocalRank)),
  ndcg10: (all) => mean(all.map(discountedGain)),
  all10: (all) => share(all, ({ gold, ranked }) => Object.keys(gold).every((id) => ranked.includes(id))),
} as const satisfies Record<string, (all: readonly RankedQuestion[]) => number>

type Measure = keyof typeof MEASURES

/** Every measure of a set under its name, beside its floor; 0 where none is given. */
export function retrievalMetrics(
  name: string,
  all: readonly RankedQuestion[],
  floors: Partial<Record<Measure, number>>,
): readonly Metric[] {
  return (Object.keys(MEASURES) as Measure[]).map((measure) => ({
    metric: `${name} ${measure}`,
    value: MEASURES[measure](all),
    floor: floors[measure] ?? 0,
    n: all.length,
  }))
}

/** Grades of a list of ids that are all equally right. */
export function gradeAlike(ids: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(ids.map((id) => [id, 1]))
}

function hit(all: readonly RankedQuestion[], depth: number): number {
  return share(all, ({ gold, ranked }) => ranked.slice(0, depth).some((id) => id in gold))
}

function reciprocalRank({ gold, ranked }: RankedQuestion): number {
  const at = ranked.findIndex((id) => id in gold)
  return at < 0 ? 0 : 1 / (at + 1)
}

/** Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), gains 2^grade - 1. */
function discountedGain({ gold, ranked }: RankedQuestion): number {
  const best = Object.values(gold).sort((a, b) => b - a)
  return gainOf(ranked.map((id) => gold[id] ?? 0)) / gainOf(best.slice(0, DEPTH))
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}
