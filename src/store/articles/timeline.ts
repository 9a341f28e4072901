import { BEGINNING_MS, FOREVER_MS } from '../instants.ts'

/** What is known of the times of one version, in milliseconds. */
export interface VersionTimes {
  readonly version: number
  readonly publishedAtMs: number | null
  readonly updatedAtMs: number | null
  readonly seenAtMs: number
}

/** The version is the one to see in [knownFromMs, knownUntilMs). */
export interface VersionWindow {
  readonly version: number
  readonly knownFromMs: number
  readonly knownUntilMs: number
  /** Published, else when the article became known. */
  readonly datedAtMs: number
}

export interface Timeline {
  readonly knownAtMs: number
  /** In the order in which the versions replaced each other; the last one is current. */
  readonly windows: readonly VersionWindow[]
}

/** When an article became known: published, else first seen; an undated one out of an archive always was. */
export function knownSince(article: {
  publishedAtMs: number | null
  firstSeenAtMs: number
  archived: boolean
}): number {
  return article.publishedAtMs ?? (article.archived ? BEGINNING_MS : article.firstSeenAtMs)
}

/**
 * Which version was to be seen when. The first counts from when the article became known; a later one from its update time
 * when the publisher gives one that fits, else from when it was seen.
 */
export function timelineOf(
  versions: readonly VersionTimes[],
  article: { firstSeenAtMs: number; archived: boolean },
): Timeline {
  const ordered = inPublishersOrder(versions)
  const knownAtMs = knownSince({ ...article, publishedAtMs: ordered[0]?.publishedAtMs ?? null })
  const starts = startsOf(ordered, knownAtMs)
  const windows = ordered.map(({ version, publishedAtMs }, index) => ({
    version,
    knownFromMs: starts[index] ?? knownAtMs,
    knownUntilMs: starts[index + 1] ?? FOREVER_MS,
    datedAtMs: publishedAtMs ?? knownAtMs,
  }))
  return { knownAtMs, windows }
}

/** The order of arrival, except that a copy which the publisher dates before one we have does not replace that one. */
function inPublishersOrder(versions: readonly VersionTimes[]): readonly VersionTimes[] {
  const ordered: VersionTimes[] = []
  for (const version of versions.toSorted((a, b) => a.version - b.version)) {
    const newer = ordered.findIndex((other) => isUpdatedBefore(version, other))
    ordered.splice(newer === -1 ? ordered.length : newer, 0, version)
  }
  return ordered
}

function isUpdatedBefore(a: VersionTimes, b: VersionTimes): boolean {
  return a.updatedAtMs !== null && b.updatedAtMs !== null && a.updatedAtMs < b.updatedAtMs
}

function startsOf(ordered: readonly VersionTimes[], knownAtMs: number): readonly number[] {
  const starts: number[] = []
  for (const { updatedAtMs, seenAtMs } of ordered) {
    const previous = starts.at(-1)
    if (previous === undefined) starts.push(knownAtMs)
    else if (updatedAtMs !== null && updatedAtMs > previous) starts.push(updatedAtMs)
    else starts.push(Math.max(seenAtMs, previous))
  }
  return starts
}
