import type { Answer, Question, Turn } from '../../domain/answer.ts'
import type { Claim } from '../../domain/claim.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { ChannelId } from '../../domain/ids.ts'
import { withTimeLimit } from '../../ports/with-time-limit.ts'
import type { Desk } from '../desk.ts'
import { hashPerson } from './hash-person.ts'
import { wasPosted } from './was-posted.ts'

export interface Asked {
  readonly question: string
  readonly channel: string
  /** Slack's id of who asks. */
  readonly user: string
  /** Absent for a slash command: it has no thread and no history. */
  readonly threadTs?: string
  readonly signal: AbortSignal
  /** Told of each claim of a model as soon as it is verified. */
  readonly onClaim?: (claim: Claim) => void
}

/** Asks the answerer, with what was said before in the thread, and gives up at the deadline. */
export async function answerQuestion(desk: Desk, asked: Asked): Promise<Answer> {
  const { clock, limits, answerer } = desk
  const question = await buildQuestion(desk, asked)
  const error = () =>
    new NewsdeskError('INTERNAL', `no answer within ${limits.answerDeadlineMs} ms`, { reason: 'deadline' })
  const limit = { clock, timeoutMs: limits.answerDeadlineMs, signal: asked.signal, error }
  return withTimeLimit(limit, (signal) =>
    answerer.ask(question, { signal, ...(asked.onClaim && { onClaim: asked.onClaim }) }),
  )
}

async function buildQuestion(desk: Desk, { question, channel, user, threadTs }: Asked): Promise<Question> {
  const place = { channel: channel as ChannelId, ...(threadTs !== undefined && { threadTs }) }
  const history = threadTs === undefined ? [] : await readHistory(desk, place.channel, threadTs)
  const person = hashPerson(desk.identity, user)
  return { text: question, timezone: desk.timezone, person, ...place, ...(history.length > 0 && { history }) }
}

/** Earlier turns that people have seen, oldest first. */
async function readHistory({ store, limits }: Desk, channel: ChannelId, threadTs: string): Promise<readonly Turn[]> {
  const records = (await store.answers.inThread(channel, threadTs)).filter(wasPosted)
  return records.slice(-limits.historyTurns).map(({ answer }) => ({ question: answer.question, answer: answer.text }))
}
