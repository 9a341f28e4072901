import type { Article } from '../../domain/article.ts'

/** Articles that report one event, before they have a story's id. */
export interface StoryGroup {
  /** In order of appearance: see `compareArrival`. At least one. */
  readonly articles: readonly [Article, ...Article[]]
  /** The article that stands nearest to all others; its title is the headline. */
  readonly leading: Article
  /** Independent reports: copies of one text count once. */
  readonly origins: number
}
