import type { Source } from '../../domain/source.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'

/** The JSON of a source, as the contract names its fields. */
export function sourceRecord(source: Source): object {
  const { id, kind, url, title, state, lastFetchedAt, nextFetchAt, articles, lastError } = source
  return { id, kind, url, title, state, lastFetchedAt, nextFetchAt, articles, lastError }
}

/** The same for people, with its last error below it. */
export function renderSource({ id, state, kind, title, url, articles, lastError }: Source): string {
  const error = lastError === undefined ? [] : [`last error: ${lastError}`]
  return [`${id} ${state} ${kind} ${title ?? url}: ${countNouns(articles, 'article')}`, ...error].join('\n   ')
}
