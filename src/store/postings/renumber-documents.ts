import type { Documents } from './documents.ts'
import { LEFT_OUT, type Renumbering } from './join-postings.ts'

export interface DocumentNumbers {
  readonly versions: Renumbering
  readonly passages: Renumbering
}

/**
 * How the documents of `source`, or the first `count` versions of it, are numbered in `target`, whose versions stand in the
 * same order.
 */
export function renumberDocuments(
  source: Documents,
  target: Documents,
  count = source.addedIn.length,
): DocumentNumbers {
  const places = new Map([...target.addedIn.entries()].map(([at, revision]) => [revision, at]))
  const versions = Int32Array.from(source.addedIn.subarray(0, count), (revision) => places.get(revision) ?? LEFT_OUT)
  const base = versions[0]
  const isWhole = base !== undefined && base !== LEFT_OUT && versions.every((place, at) => place === base + at)
  if (isWhole) return { versions: { base }, passages: { base: target.firstPassage[base] ?? 0 } }
  const passages = Int32Array.from(source.versionOfPassage, (version, number) => {
    const place = versions[version] ?? LEFT_OUT
    if (place === LEFT_OUT) return LEFT_OUT
    return (target.firstPassage[place] ?? 0) + number - (source.firstPassage[version] ?? 0)
  })
  return { versions: { base: 0, table: versions }, passages: { base: 0, table: passages } }
}
