import type { Write } from '../database.ts'
import type { Matcher } from '../duplicates/create-matcher.ts'
import { settleLinks } from '../duplicates/settle-links.ts'
import { windowColumns } from './insert-version.ts'
import { readStoredArticle, type StoredArticle, type VersionRow } from './stored-article.ts'
import { type Timeline, timelineOf, type VersionWindow } from './timeline.ts'

/**
 * Puts an article's times right after one of its versions was added or learnt a date: which version is to be seen when,
 * which is current, and what it and others are copies of. Returns `seq` of the versions whose times have changed.
 */
export async function applyTimeline(transaction: Write, id: string, matcher: Matcher): Promise<readonly number[]> {
  const stored = await readStoredArticle(transaction, id)
  const timeline = timelineOf(stored.versions.map(versionTimes), {
    firstSeenAtMs: stored.article.first_seen_at,
    archived: stored.article.archived === 1,
  })
  const moved: number[] = []
  for (const window of timeline.windows) {
    const version = stored.versions.find((row) => row.version === window.version)
    if (!version || !differs(version, window)) continue
    await moveVersion(transaction, id, window)
    moved.push(version.seq)
  }
  const hash = await updateArticle(transaction, stored, timeline)
  const sinceMs = Math.min(stored.article.known_at, timeline.knownAtMs)
  const changed = new Map([stored.article.content_hash, hash].map((one) => [one, sinceMs]))
  await settleLinks(transaction, changed, matcher)
  return moved
}

function versionTimes(row: VersionRow) {
  const { version, published_at, updated_at, seen_at } = row
  return { version, publishedAtMs: published_at, updatedAtMs: updated_at, seenAtMs: seen_at }
}

function differs(row: VersionRow, window: VersionWindow): boolean {
  const { known_from, known_until, dated_at } = windowColumns(window)
  return row.known_from !== known_from || row.known_until !== known_until || row.dated_at !== dated_at
}

async function moveVersion(transaction: Write, id: string, window: VersionWindow): Promise<void> {
  const times = windowColumns(window)
  for (const table of ['article_versions', 'passages'] as const)
    await transaction
      .updateTable(table)
      .set(times)
      .where('article_id', '=', id)
      .where('version', '=', window.version)
      .execute()
}

/** Returns the content hash of the current version. */
async function updateArticle(transaction: Write, stored: StoredArticle, timeline: Timeline): Promise<string> {
  const number = timeline.windows.at(-1)?.version
  const current = stored.versions.find(({ version }) => version === number)
  if (!current) return stored.article.content_hash
  await transaction
    .updateTable('articles')
    .set({
      known_at: timeline.knownAtMs,
      published_at: current.published_at,
      current_version: current.version,
      content_hash: current.content_hash,
    })
    .where('id', '=', stored.article.id)
    .execute()
  return current.content_hash
}
