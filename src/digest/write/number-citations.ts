import type { DigestStory } from '../../domain/digest.ts'
import type { ArticleId } from '../../domain/ids.ts'

/** Gives each cited article its number, counting through the whole digest in reading order. */
export function numberCitations(stories: readonly DigestStory[]): readonly DigestStory[] {
  const numbers = new Map<ArticleId, number>()
  const numberOf = (id: ArticleId) => {
    const n = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, n)
    return n
  }
  return stories.map((story) => ({
    ...story,
    claims: story.claims.map((claim) => ({
      ...claim,
      citations: claim.citations.map((citation) => ({ ...citation, n: numberOf(citation.articleId) })),
    })),
  }))
}
