import type { Article, ArticleVersion } from '../../domain/article.ts'
import type { SentenceChange } from '../../domain/changes/sentence-change.ts'

/** A version with what it changed in the one before it; the first has changed nothing. */
export interface VersionRecord extends ArticleVersion {
  readonly changes?: readonly SentenceChange[]
}

/** The JSON of `article ID`: all stored fields, its versions with what changed, and how many passages it has. */
export function articleRecord(article: Article, versions: readonly VersionRecord[], passages: number): object {
  const { inputKind, ...rest } = article
  return { ...rest, kind: inputKind, passages, versions }
}

/** An article for people: head, text, what cleaning removed, and what each version changed. */
export function renderArticle(article: Article, versions: readonly VersionRecord[]): string {
  const origin = [article.siteName, article.byline.join(', '), article.publishedAt ?? 'undated']
    .filter(Boolean)
    .join(' · ')
  const head = [article.title, origin, article.url, `${article.id}, version ${article.version} of ${versions.length}`]
  const captions = article.captions.map((caption) => `[caption] ${caption}`)
  const removed = article.removed.map((removal) => `[removed: ${removal.reason}] ${removal.text}`)
  return [
    ...head.filter(Boolean),
    '',
    article.text,
    '',
    ...captions,
    ...removed,
    ...versions.flatMap(renderChanges),
  ].join('\n')
}

function renderChanges({ version, seenAt, changes = [] }: VersionRecord): readonly string[] {
  return changes.map((change) => `[version ${version}, ${seenAt}: ${change.kind}] ${renderChange(change)}`)
}

function renderChange(change: SentenceChange): string {
  if (change.kind === 'added') return change.after.text
  return change.kind === 'removed' ? change.before.text : `${change.before.text} → ${change.after.text}`
}
