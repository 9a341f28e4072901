import type { Article } from '../../domain/article.ts'
import type { Claim } from '../../domain/claim.ts'
import type { DigestArticle, DigestStory } from '../../domain/digest.ts'
import type { StoryId } from '../../domain/ids.ts'
import { isSuspiciousTitle } from '../../domain/verify/is-suspicious.ts'
import type { StoryGroup } from '../stories/story-group.ts'
import { storyIdOf } from '../stories/story-ids.ts'
import type { ChosenStory } from './choose-stories.ts'

/** A chosen and written story as the digest keeps it; citations are not numbered yet. */
export function toDigestStory(
  { group, untold, novelty, score, why }: ChosenStory,
  claims: readonly Claim[],
  names: ReadonlyMap<StoryGroup, StoryId>,
): DigestStory {
  return {
    storyId: names.get(group) ?? storyIdOf(group.articles[0]),
    headline: headlineOf(untold),
    state: novelty.kind === 'developing' ? 'developing' : 'new',
    claims,
    articles: untold.map(toDigestArticle),
    origins: group.origins,
    score,
    why,
  }
}

/** The title of the leading report whose title is none of the orders that some pages give to models. */
export function headlineOf(articles: ChosenStory['untold']): string {
  return (articles.find(({ title }) => !isSuspiciousTitle(title)) ?? articles[0]).title
}

function toDigestArticle({ id, duplicateOf, externalId, title, url, siteName, publishedAt }: Article): DigestArticle {
  return {
    id,
    ...(duplicateOf !== undefined && { duplicateOf }),
    ...(externalId !== undefined && { externalId }),
    title,
    ...(url !== undefined && { url }),
    ...(siteName !== undefined && { siteName }),
    ...(publishedAt !== undefined && { publishedAt }),
  }
}
