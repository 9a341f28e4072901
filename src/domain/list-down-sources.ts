import type { Source } from './source.ts'

/** Names of the sources that can't be read at the moment, sorted; a paused one is left alone on purpose. */
export function listDownSources(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ state }) => state === 'failing')
    .map(({ title, url }) => title ?? url)
    .sort()
}
