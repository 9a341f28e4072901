import type { Conflict } from '../../domain/answer.ts'
import type { Claim } from '../../domain/claim.ts'
import { renderClaim } from './claim-lines.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { formatDate } from './format-date.ts'

/** Each conflict with its sides one under the other, oldest first, each with its date and publisher. */
export function renderConflict({ sides, correctedBy }: Conflict): readonly string[] {
  const dated = sides.map((claim) => ({ claim, at: newest(claim) }))
  const ordered = dated.toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
  const correction = correctedBy === undefined ? undefined : sides[correctedBy]
  const lines = ordered.map(({ claim, at }) => {
    const mark = claim === correction ? '*Correction* – ' : ''
    return `• ${mark}${describeSide(claim, at)}: ${renderClaim(claim)}`
  })
  return [correction ? ':warning: *Later corrected*' : ':warning: *Sources disagree*', ...lines]
}

function describeSide(claim: Claim, at: string | undefined): string {
  const sites = new Set(claim.citations.flatMap(({ siteName }) => siteName ?? []))
  const date = at === undefined ? 'undated' : formatDate(at)
  return [date, ...[...sites].map(escapeMrkdwn)].join(', ')
}

function newest(claim: Claim): string | undefined {
  return claim.citations
    .flatMap(({ publishedAt }) => publishedAt ?? [])
    .sort()
    .at(-1)
}
