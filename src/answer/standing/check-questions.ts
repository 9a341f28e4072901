import type { Answer } from '../../domain/answer.ts'
import type { Article } from '../../domain/article.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { ArticleId } from '../../domain/ids.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import type { StandingCheck } from '../../ports/store/standing-store.ts'
import { mentionsEnough, rootsOfArticle, rootsOfQuestion } from './mentions-enough.ts'
import type { StandingContext } from './standing-context.ts'
import { writeReply } from './write-reply.ts'

/** Round after round, until nothing is due or the rounds are over. Returns how many questions were answered. */
export async function checkQuestions(context: StandingContext, { signal }: { signal: AbortSignal }): Promise<number> {
  let answered = 0
  for (let round = 0; round < context.limits.maxRounds && !signal.aborted; round += 1) {
    const checks = await takeChecks(context)
    if (checks.length === 0) break
    answered += await checkAll(context, checks, signal)
  }
  return answered
}

function takeChecks({ store, clock, owner, limits }: StandingContext): Promise<readonly StandingCheck[]> {
  const now = clock.now().getTime()
  return store.standing.takeDue({
    owner,
    now: toTimestamp(new Date(now)),
    leaseUntil: toTimestamp(new Date(now + limits.leaseMs)),
    limit: limits.questionsPerRound,
    maxArrivals: limits.arrivalsPerCheck,
  })
}

async function checkAll(
  context: StandingContext,
  checks: readonly StandingCheck[],
  signal: AbortSignal,
): Promise<number> {
  const { log } = context
  const roots = createRootsReader(context)
  let answered = 0
  for (const check of checks) {
    if (signal.aborted) break
    try {
      if (await checkOne(context, check, { roots, signal })) answered += 1
    } catch (thrown) {
      signal.throwIfAborted()
      // The lease runs out by itself, and the question is taken again then.
      const { code, reason } = NewsdeskError.from(thrown)
      log.error(
        { standingId: check.question.id, code, reason, err: thrown },
        'a standing question could not be checked',
      )
    }
  }
  return answered
}

type RootsReader = (ids: readonly ArticleId[]) => Promise<readonly ReadonlySet<string>[]>

/** Reads each article once, however many questions wait for it. */
function createRootsReader({ store }: StandingContext): RootsReader {
  const known = new Map<ArticleId, ReadonlySet<string>>()
  return async (ids) => {
    const missing = ids.filter((id) => !known.has(id))
    for (const article of await store.articles.getMany(missing)) known.set(article.id, rootsOfArticle(article))
    return ids.flatMap((id) => known.get(id) ?? [])
  }
}

async function checkOne(
  context: StandingContext,
  check: StandingCheck,
  { roots, signal }: { roots: RootsReader; signal: AbortSignal },
): Promise<boolean> {
  const { store, owner, clock, limits, log } = context
  const { question, arrivals } = check
  const wanted = rootsOfQuestion(question.question)
  const mayAnswer = (await roots(arrivals)).some((article) => mentionsEnough(wanted, article))
  if (!mayAnswer) {
    await store.standing.endCheck(check, { owner })
    return false
  }
  const record = await askAgain(context, check, signal)
  const articles = await store.articles.getMany(citedArticles(record.answer))
  const reply = rests(record.answer, arrivals) ? writeReply(context, { check, record, articles }) : undefined
  const isAnswered = reply !== undefined && (await store.standing.answer(check, { owner, answer: reply }))
  const notBefore = toTimestamp(new Date(clock.now().getTime() + limits.restMs))
  if (reply === undefined) await store.standing.endCheck(check, { owner, notBefore })
  log.info({ standingId: question.id, status: record.answer.status, isAnswered }, 'standing question checked')
  return isAnswered
}

function askAgain({ ask, timezone }: StandingContext, { question }: StandingCheck, signal: AbortSignal) {
  const { channel, person, question: text } = question
  return ask({ text, channel, person, timezone: question.timezone ?? timezone }, { signal })
}

/** An answer that needs none of the new articles is none that they made possible. */
function rests(answer: Answer, arrivals: readonly ArticleId[]): boolean {
  const cited = new Set<Article['id']>(citedArticles(answer))
  return answer.status === 'answered' && arrivals.some((id) => cited.has(id))
}

function citedArticles({ claims, conflicts }: Answer): readonly ArticleId[] {
  const all = [...claims, ...conflicts.flatMap(({ sides }) => sides)]
  return [...new Set(all.flatMap(({ citations }) => citations.map(({ articleId }) => articleId)))]
}
