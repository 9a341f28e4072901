import type { Article } from '../../domain/article.ts'
import type { Digest } from '../../domain/digest.ts'
import type { ArticleId, ChannelId } from '../../domain/ids.ts'
import type { Store } from '../../ports/store.ts'

/** What a channel was told lately, as far as a new digest has to know. */
export interface ToldBefore {
  /** Articles of delivered digests that are not in the given ones: what a new article may continue. */
  readonly earlier: readonly Article[]
  has(id: ArticleId): boolean
  /** The claims that were posted of stories with any of these articles. */
  claimsAbout(ids: readonly ArticleId[]): readonly string[]
}

/** So many past digests are compared with; older news comes as new again. */
const DIGESTS = 14

/** Reads what the channel was told of, among the given articles and in its last digests. Without a channel: nothing. */
export async function readToldBefore(
  { articles, digests }: Pick<Store, 'articles' | 'digests'>,
  channel: ChannelId | undefined,
  given: readonly Article[],
): Promise<ToldBefore> {
  if (channel === undefined) return { earlier: [], has: () => false, claimsAbout: () => [] }
  const ids = given.map(({ id }) => id)
  const [told, past] = await Promise.all([digests.toldArticles(channel, ids), digests.deliveredTo(channel, DIGESTS)])
  const inPast = past.flatMap(({ stories }) => stories.flatMap((story) => story.articles.map(({ id }) => id)))
  const known = new Set([...told, ...inPast])
  const isGiven = new Set(ids)
  return {
    earlier: await articles.getMany([...new Set(inPast)].filter((id) => !isGiven.has(id))),
    has: (id) => known.has(id),
    claimsAbout: (about) => claimsAbout(past, new Set(about)),
  }
}

function claimsAbout(past: readonly Digest[], ids: ReadonlySet<ArticleId>): readonly string[] {
  return past
    .flatMap(({ stories }) => stories)
    .filter((story) => story.articles.some(({ id }) => ids.has(id)))
    .flatMap(({ claims }) => claims.map(({ text }) => text))
}
