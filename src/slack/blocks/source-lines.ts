import type { Citation, Claim } from '../../domain/claim.ts'
import { shortenText } from './cut-text.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { formatDate } from './format-date.ts'
import { renderLink } from './link.ts'

/** Feeds name themselves; some at length. */
const SITE_CHARS = 80

type SourceOf = Pick<Citation, 'title' | 'url' | 'siteName' | 'publishedAt'>

/** One citation for each number, in order: equal numbers name the same article. */
export function listSources(claims: readonly Claim[]): readonly Citation[] {
  const byNumber = new Map<number, Citation>()
  for (const citation of claims.flatMap((claim) => claim.citations)) {
    if (!byNumber.has(citation.n)) byNumber.set(citation.n, citation)
  }
  return [...byNumber.values()].sort((a, b) => a.n - b.n)
}

/** `[1] <link|Title> — Publisher, 18 March 2024` */
export function renderSource(citation: Citation): string {
  return `[${citation.n}] ${renderArticle(citation)}`
}

/** `<link|Title> — Publisher, 18 March 2024`; what is not known is left out, a missing date is said. */
export function renderArticle({ title, url, siteName, publishedAt }: SourceOf): string {
  const date = publishedAt === undefined ? 'undated' : formatDate(publishedAt)
  const origin = siteName === undefined ? date : `${escapeMrkdwn(shortenText(siteName, SITE_CHARS))}, ${date}`
  return `${renderLink(url, title)} — ${origin}`
}
