import type { Claim } from '../../domain/claim.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'

/** Bracketed numbers of the text itself would read like citations. */
const FOOTNOTE = /\[(\d{1,3})\]/g

/** A claim with the numbers of its sources: `The bridge opened on Monday. [1][3]`. */
export function renderClaim(claim: Claim): string {
  const numbers = [...new Set(claim.citations.map(({ n }) => n))].sort((a, b) => a - b)
  return `${claimWords(claim.text)} ${numbers.map((n) => `[${n}]`).join('')}`
}

/** The words of a claim as they stand in a message, by which they are found there again. */
export function claimWords(text: string): string {
  return escapeMrkdwn(text.replace(FOOTNOTE, '($1)'))
}

/** Several claims as a list, one as it is. */
export function renderClaims(claims: readonly Claim[]): readonly string[] {
  const bullet = claims.length > 1 ? '• ' : ''
  return claims.map((claim) => `${bullet}${renderClaim(claim)}`)
}
