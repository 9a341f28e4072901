import type { Article, ArticleVersion } from '../../domain/article.ts'

/** The JSON of `article ID`: all stored fields, its versions, and how many passages it has. */
export function articleRecord(article: Article, versions: readonly ArticleVersion[], passages: number): object {
  const { inputKind, ...rest } = article
  return { ...rest, kind: inputKind, passages, versions }
}

/** An article for people: head, text, and what cleaning removed. */
export function renderArticle(article: Article, versions: readonly ArticleVersion[]): string {
  const origin = [article.siteName, article.byline.join(', '), article.publishedAt ?? 'undated']
    .filter(Boolean)
    .join(' · ')
  const head = [article.title, origin, article.url, `${article.id}, version ${article.version} of ${versions.length}`]
  const captions = article.captions.map((caption) => `[caption] ${caption}`)
  const removed = article.removed.map((removal) => `[removed: ${removal.reason}] ${removal.text}`)
  return [...head.filter(Boolean), '', article.text, '', ...captions, ...removed].join('\n')
}
