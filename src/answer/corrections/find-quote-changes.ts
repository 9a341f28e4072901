import type { Article, TextSpan } from '../../domain/article.ts'
import { type FoundQuote, findQuote } from '../../domain/changes/find-quote.ts'
import type { Citation, Claim } from '../../domain/claim.ts'
import type { QuoteChange } from '../../domain/correction.ts'

/** The versions that a change is found between: the newest, the one before it, and those that were cited. */
export interface ChangedArticle {
  readonly now: Article
  readonly before: Article
  readonly cited: ReadonlyMap<number, Article>
}

/**
 * What the newest version changes in the quotes of claims, against what the version before it said in their place: nothing
 * is told twice. Quotes of versions that came later, or are not kept any more, are left alone.
 */
export function findQuoteChanges(claims: readonly Claim[], article: ChangedArticle): readonly QuoteChange[] {
  const quotes = new Map<string, { citation: Citation; claims: Set<string> }>()
  for (const { text, citations } of claims) {
    for (const citation of citations.filter(({ articleId }) => articleId === article.now.id)) {
      const key = `${citation.version}:${citation.start}:${citation.end}`
      const known = quotes.get(key) ?? { citation, claims: new Set() }
      quotes.set(key, known)
      known.claims.add(text)
    }
  }
  return [...quotes.values()].flatMap(({ citation, claims: resting }) => {
    const change = changeOf(citation, article)
    return change ? [{ ...change, claims: [...resting] }] : []
  })
}

function changeOf(
  citation: Citation,
  { now, before, cited: versions }: ChangedArticle,
): Omit<QuoteChange, 'claims'> | undefined {
  const cited = versions.get(citation.version)
  if (cited === undefined || citation.version >= now.version) return undefined
  const found = findQuote(cited.text, citation, now.text)
  const last = findQuote(cited.text, citation, before.text)
  if (wordsOf(found) === wordsOf(last)) return undefined
  const said = last.kind === 'changed' ? wordsOf(last) : found.kind === 'kept' ? '' : found.before
  if (found.kind === 'kept') return { kind: 'restored', before: said, after: citation.quote }
  if (found.kind === 'removed') return { kind: 'removed', before: said }
  const addressesModel = found.after.some((sentence) => isSuspicious(now, sentence))
  return { kind: 'changed', before: said, ...(!addressesModel && { after: wordsOf(found) }) }
}

/** What stands in a quote's place. */
function wordsOf(found: FoundQuote): string {
  if (found.kind === 'changed') return found.after.map(({ text }) => text).join(' ')
  return found.kind
}

function isSuspicious({ suspicious = [] }: Article, { start, end }: TextSpan): boolean {
  return suspicious.some((span) => span.start < end && span.end > start)
}
