import type { Measured, MeasuredSentence } from './measured-sentence.ts'
import type { ReadingText } from './read-sentences.ts'

/** This much support by other articles is full support. */
const SATURATION = 1.5
/** A sentence that holds less of the question is about something else. */
const MIN_ABOUT = 0.3

type Votes = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Adds how strongly other articles say what each sentence would answer with. */
export function addVotes<Source extends ReadingText>(
  measured: readonly Measured<Source>[],
): readonly MeasuredSentence<Source>[] {
  const votes = countVotes(measured)
  return measured.map((entry) => withVotes(entry, votes))
}

/** Per candidate and article, how strongly the article says it: its best sentence counts. */
function countVotes<Source extends ReadingText>(measured: readonly Measured<Source>[]): Votes {
  const votes = new Map<string, Map<string, number>>()
  for (const { sentence, features, candidates } of measured) {
    const about = features.coverage + features.meaning + features.neighbours / 2
    if (about < MIN_ABOUT || features.asks) continue
    for (const { key, closeness: near, strength } of candidates) {
      const byArticle = votes.get(key) ?? new Map<string, number>()
      const { articleId } = sentence.evidence
      byArticle.set(articleId, Math.max(byArticle.get(articleId) ?? 0, Math.sqrt(about * near) * strength))
      votes.set(key, byArticle)
    }
  }
  return votes
}

function withVotes<Source extends ReadingText>(entry: Measured<Source>, votes: Votes): MeasuredSentence<Source> {
  const { articleId } = entry.sentence.evidence
  const candidates = entry.candidates.map((one) => ({ ...one, vote: voteOf(votes.get(one.key), articleId) }))
  const vote = Math.max(0, ...candidates.map((one) => one.vote * one.strength))
  return { ...entry, candidates, features: { ...entry.features, vote } }
}

function voteOf(votes: ReadonlyMap<string, number> | undefined, ownArticle: string): number {
  let sum = 0
  for (const [article, vote] of votes ?? []) if (article !== ownArticle) sum += vote
  return Math.min(1, sum / SATURATION)
}
