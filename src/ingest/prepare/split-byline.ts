import { splitNames } from '../metadata/split-names.ts'

/** The names in bylines as a feed or an archive gives them; one in which no name is found stays as it is. */
export function splitByline(bylines: readonly string[]): readonly string[] {
  const names = bylines.flatMap((byline) => {
    const found = splitNames(byline)
    return found.length > 0 ? found : [byline]
  })
  return [...new Set(names)]
}
