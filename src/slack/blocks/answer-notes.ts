import type { Answer } from '../../domain/answer.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
import { describeAge } from '../../domain/text/describe-age.ts'
import { MINUTE_MS } from '../../domain/timestamp.ts'
import { escapeMrkdwn } from './escape-mrkdwn.ts'
import { formatDate } from './format-date.ts'
import { warnOf } from './warn-of.ts'
import { describeSearchWithoutModel, describeWriter } from './writer-line.ts'

/** The small print of an answer: age of the evidence, how it was written, how it was understood, what to beware of. */
export function renderNotes(answer: Answer): readonly string[] {
  return [
    ...(answer.status === 'answered' ? [describeEvidence(answer)] : []),
    ...(answer.evidence.isOld ? [':warning: That is old for a question about what is new.'] : []),
    ...describeAsOf(answer),
    ...(answer.searchedFor === undefined ? [] : [`Understood as: ${escapeMrkdwn(answer.searchedFor)}`]),
    ...(answer.status === 'answered' ? [describeWriter(answer)] : describeSearchWithoutModel(answer)),
    ...answer.suspicious.map(warnOf),
  ]
}

/** `Newest evidence: 18 March 2024, 2 years old · 3 articles` */
function describeEvidence({ evidence, answeredAt }: Answer): string {
  const articles = countNouns(evidence.articles, 'article')
  if (evidence.newest === undefined) return `The evidence is undated · ${articles}`
  return `Newest evidence: ${formatDate(evidence.newest)}, ${describeAge(evidence.newest, answeredAt)} · ${articles}`
}

/** Said only when the question was about a time other than now. */
function describeAsOf({ asOf, answeredAt }: Answer): readonly string[] {
  const isNow = Math.abs(Date.parse(answeredAt) - Date.parse(asOf)) < MINUTE_MS
  return isNow ? [] : [`As of ${formatDate(asOf)}: nothing published later was used.`]
}
