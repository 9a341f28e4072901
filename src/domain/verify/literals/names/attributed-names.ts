import { plainText } from '../../plain-text.ts'
import type { VerifiableEvidence } from '../../verifiable-evidence.ts'
import { isNamed } from './match-name.ts'
import { findNameRuns, type NameWord } from './name-runs.ts'

const BEFORE =
  /(?:according to|reported by|as reported (?:by|in)|reports? (?:by|in|from)|article (?:by|in|from)|writing (?:in|for)|published (?:by|in)|story (?:by|in|from)) (?:the )?$/i
const AFTER =
  /^(?:'s?)? (?:(?:also |has |had )?(?:reports?|reported|reporting|writes|wrote|says|said)\b|(?:report|article|story)\b)/i

/**
 * Whether a name that no quote holds is the publisher or the author of a quoted article, named as the one who reports:
 * "the Dorn Gazette reported". Who published is known without a quote; everything else is not.
 */
export function isReporter(name: readonly NameWord[], claim: string, evidence: readonly VerifiableEvidence[]): boolean {
  const [first, last] = [name[0], name.at(-1)]
  if (!first || !last) return false
  if (!BEFORE.test(claim.slice(0, first.start)) && !AFTER.test(claim.slice(last.end - possessive(last)))) return false
  const reporters = evidence.flatMap(({ siteName, byline = [] }) => [
    ...(siteName === undefined ? [] : [siteName]),
    ...byline,
  ])
  return reporters.some((reporter) => isNamed(name, findNameRuns(plainText(reporter))))
}

function possessive({ text }: NameWord): number {
  return /'s?$/.exec(text)?.[0].length ?? 0
}
