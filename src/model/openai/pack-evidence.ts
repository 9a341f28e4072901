import { tokenize } from '../../domain/text/tokens.ts'
import type { Evidence } from '../../ports/writer.ts'
import { formatPassage } from './format-passages.ts'

type CountTokens = (text: string) => number

/** Loaded at first use: the vocabulary is large, and extractive mode needs none of it. */
export async function loadTokenCounter(): Promise<CountTokens> {
  const { countTokens } = await import('gpt-tokenizer')
  return (text) => countTokens(text, { allowedSpecial: 'all' })
}

export interface PackingOptions {
  readonly maxTokens: number
  readonly countTokens: CountTokens
  /** By lower-case word of the question, the rarer the higher. Absent: the rank alone decides. */
  readonly termWeights?: ReadonlyMap<string, number>
}

/**
 * The passages that fit into a budget of tokens, in rank order: those with the rarest words of the question go in first, of
 * equal ones the higher ranked. The best ranked always goes in.
 */
export function packEvidence(
  evidence: readonly Evidence[],
  { maxTokens, countTokens, termWeights = new Map() }: PackingOptions,
): readonly Evidence[] {
  const [best, ...others] = evidence
  if (!best) return []
  const weights = new Map(others.map((passage) => [passage, weightOf(passage, termWeights)]))
  const byRarity = others.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
  const packed = new Set<Evidence>()
  let used = 0
  for (const passage of [best, ...byRarity]) {
    const size = countTokens(formatPassage(passage, ''))
    if (packed.size > 0 && used + size > maxTokens) continue
    packed.add(passage)
    used += size
  }
  return evidence.filter((passage) => packed.has(passage))
}

/** What the words of the question weigh that a passage or its title holds. */
function weightOf({ title, text }: Evidence, termWeights: ReadonlyMap<string, number>): number {
  const words = new Set(tokenize(`${title} ${text}`).map(({ key }) => key.toLowerCase()))
  return termWeights.entries().reduce((sum, [word, weight]) => sum + (words.has(word) ? weight : 0), 0)
}
