import type { Claim } from '../../domain/claim.ts'

/** The JSON of a claim with its citations, as the contract names its fields. */
export function claimRecord(claim: Claim): object {
  return {
    text: claim.text,
    citations: claim.citations.map(
      ({ n, articleId, externalId, url, title, siteName, publishedAt, quote, start, end }) => ({
        n,
        articleId,
        externalId,
        url,
        title,
        siteName,
        publishedAt,
        quote,
        start,
        end,
      }),
    ),
  }
}

/** The claim with its citation numbers: `Two ferries will run. [1][3]` */
export function renderClaim(claim: Claim): string {
  const numbers = [...new Set(claim.citations.map((citation) => citation.n))]
  return `${claim.text} ${numbers.map((n) => `[${n}]`).join('')}`
}

/** The numbered sources of some claims, one line each. */
export function renderSources(claims: readonly Claim[]): string[] {
  const sources = new Map(claims.flatMap((claim) => claim.citations).map((citation) => [citation.n, citation]))
  return [...sources.values()]
    .sort((a, b) => a.n - b.n)
    .map(({ n, title, siteName, publishedAt, url }) =>
      [`[${n}] ${title}`, siteName, publishedAt?.slice(0, 10) ?? 'undated', url].filter(Boolean).join(' · '),
    )
}
