import type { Article } from '../../domain/article.ts'
import type { ArticleId } from '../../domain/ids.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import type { AnswerRecord } from '../../ports/store/answer-store.ts'
import type { StandingAnswer, StandingCheck } from '../../ports/store/standing-store.ts'
import type { StandingContext } from './standing-context.ts'
import { tellsAnew, toToldClaim } from './tells-anew.ts'

interface Found {
  readonly check: StandingCheck
  readonly record: AnswerRecord
  /** Those that the answer cites. */
  readonly articles: readonly Article[]
}

/** What is to be posted of an answer; undefined when the thread knows it all. */
export function writeReply(
  { messenger, clock, limits }: Pick<StandingContext, 'messenger' | 'clock' | 'limits'>,
  { check: { question }, record, articles }: Found,
): StandingAnswer | undefined {
  const { answer } = record
  const origins = new Map(articles.map(({ id, duplicateOf }) => [id, duplicateOf ?? id]))
  const originOf = (id: ArticleId) => origins.get(id) ?? id
  const claims = [...answer.claims, ...answer.conflicts.flatMap(({ sides }) => sides)]
  const told = claims.map((claim) => toToldClaim(claim, originOf))
  if (!told.some((claim) => tellsAnew(claim, question.told))) return undefined
  const isLast = question.answers + 1 >= limits.maxAnswers
  const messages = messenger.renderStandingReply({ answer, question, isLast })
  const key = `${question.id}:${question.answers + 1}`
  return {
    record: { ...record, place: { channel: question.channel, threadTs: question.threadTs } },
    messages: messages.map((message, position) => ({ key: `${key}#${position}`, position, message })),
    told: [...question.told, ...told],
    isLast,
    at: toTimestamp(clock.now()),
  }
}
