import type { ArticleId, PassageId } from '../../domain/ids.ts'

/** Which passage of which version; opaque outside of the store. */
export interface PassagePlace {
  readonly articleId: ArticleId
  readonly version: number
  readonly ordinal: number
}

const PASSAGE_ID = /^(.+)\.(\d{1,9})\.(\d{1,9})$/

export function passageIdOf({ articleId, version, ordinal }: PassagePlace): PassageId {
  return `${articleId}.${version}.${ordinal}` as PassageId
}

/** undefined for what was never an id of a passage. */
export function parsePassageId(id: PassageId): PassagePlace | undefined {
  const [, articleId, version, ordinal] = PASSAGE_ID.exec(id) ?? []
  if (articleId === undefined) return undefined
  return { articleId: articleId as ArticleId, version: Number(version), ordinal: Number(ordinal) }
}
