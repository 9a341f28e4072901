import type { Evidence } from '../../ports/writer.ts'
import { formatPassage } from './format-passages.ts'

type CountTokens = (text: string) => number

/** Loaded at first use: the vocabulary is large, and extractive mode needs none of it. */
export async function loadTokenCounter(): Promise<CountTokens> {
  const { countTokens } = await import('gpt-tokenizer')
  return (text) => countTokens(text, { allowedSpecial: 'all' })
}

/** The best passages that fit into a budget of tokens, in rank order. The best one always goes in. */
export function packEvidence(
  evidence: readonly Evidence[],
  { maxTokens, countTokens }: { maxTokens: number; countTokens: CountTokens },
): readonly Evidence[] {
  const packed: Evidence[] = []
  let used = 0
  for (const passage of evidence) {
    const size = countTokens(formatPassage(passage, ''))
    if (packed.length > 0 && used + size > maxTokens) continue
    packed.push(passage)
    used += size
  }
  return packed
}
