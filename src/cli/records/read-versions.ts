import { compareTexts } from '../../domain/changes/compare-texts.ts'
import type { ArticleId } from '../../domain/ids.ts'
import type { ArticleStore } from '../../ports/store/article-store.ts'
import type { VersionRecord } from './article-record.ts'

/** The versions of an article by number, each with what it changed in the version that it replaced. */
export async function readVersions(articles: ArticleStore, id: ArticleId): Promise<readonly VersionRecord[]> {
  const versions = await articles.versions(id)
  const replaced = versions.toSorted((a, b) => compareInstants(a.knownFrom, b.knownFrom) || a.version - b.version)
  const records: VersionRecord[] = []
  let before: string | undefined
  for (const version of replaced) {
    const text = (await articles.get(id, version.version))?.text ?? ''
    records.push(before === undefined ? version : { ...version, changes: compareTexts(before, text) })
    before = text
  }
  return records.toSorted((a, b) => a.version - b.version)
}

/** What was always known comes first. */
function compareInstants(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b)
}
