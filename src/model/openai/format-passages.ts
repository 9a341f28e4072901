import type { RejectedClaim, VerificationProblem } from '../../domain/claim.ts'
import { isSuspiciousTitle } from '../../domain/verify/is-suspicious.ts'
import type { Evidence } from '../../ports/writer.ts'

/** Passages as a model sees them, each behind a fence that no article can know. */
export function formatPassages(evidence: readonly Evidence[], fence: string): string {
  return evidence.map((passage) => formatPassage(passage, fence)).join('\n\n')
}

/** One passage with its head: number, article, publisher, date. */
export function formatPassage({ n, title, siteName, publishedAt, text }: Evidence, fence: string): string {
  const head = [
    `passage ${n}`,
    harmlessLine(title),
    harmlessLine(siteName ?? 'unknown publisher'),
    publishedAt?.slice(0, 10) ?? 'undated',
  ].join(' | ')
  return `${fence} ${head}\n${text}\n${fence} end of passage ${n}`
}

/** A title or a name on one line, left out when it addresses a model. */
export function harmlessLine(title: string): string {
  const line = title.replaceAll(/\s+/g, ' ')
  return isSuspiciousTitle(line) ? 'title left out' : line
}

/** A model that was refused more often than this would be told its own lies at length. */
const MAX_REPAIRED = 6

/** What was refused, and why, for the repair round. */
export function formatRejected(rejected: readonly RejectedClaim[]): string {
  return rejected
    .slice(0, MAX_REPAIRED)
    .map(({ draft, problems }) => `- ${JSON.stringify(draft.text)}: ${problems.map(describe).join('; ')}`)
    .join('\n')
}

function describe(problem: VerificationProblem): string {
  switch (problem.kind) {
    case 'no-quote':
      return 'it has no quote'
    case 'unknown-passage':
      return `there is no passage ${problem.passage}`
    case 'quote-not-found':
      return `this quote does not stand in the passage: ${JSON.stringify(problem.quote)}`
    case 'unsupported-literal':
      return `its quotes do not hold the ${problem.literalKind} ${JSON.stringify(problem.literal)}`
    default:
      return problem.detail
  }
}
