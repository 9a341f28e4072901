import { createStandingQuestions } from '../../../../src/answer/standing/create-standing-questions.ts'
import type { StandingLimits } from '../../../../src/answer/standing/limits.ts'
import type { StandingQuestions } from '../../../../src/answer/standing/standing-questions.ts'
import type { Answer, Question } from '../../../../src/domain/answer.ts'
import type { OutboxMessage } from '../../../../src/domain/digest.ts'
import type { AnswerId, ArticleId, ChannelId } from '../../../../src/domain/ids.ts'
import type { PersonHash } from '../../../../src/domain/payer.ts'
import type { ArticleDraft } from '../../../../src/ports/store/article-store.ts'
import type { Store } from '../../../../src/ports/store.ts'
import { articleDraft } from '../../../support/article-draft.ts'
import { createManualClock, type ManualClock } from '../../../support/manual-clock.ts'
import { openTemporaryStore } from '../../../support/open-temporary-store.ts'
import { silentLog } from '../../../support/silent-log.ts'
import { notFoundAnswer, sampleAnswer, sampleCitation, sampleClaim } from '../../slack/sample-answer.ts'

export const QUESTION = 'When will the Norwick ferry run again?'
export const CHANNEL = 'C0NEWSROOM' as ChannelId

/** A store, a clock, and standing questions whose answers are scripted. */
export interface StandingRoom extends AsyncDisposable {
  readonly store: Store
  readonly clock: ManualClock
  readonly standing: StandingQuestions
  readonly asked: readonly Question[]
  /** What answering gives from now on. */
  reply(make: () => Answer | Promise<Answer>): void
  another(owner: string, limits?: Partial<StandingLimits>): StandingQuestions
  /** Keeps a question open that was answered just now. */
  keepOpen(given?: Partial<Answer>, person?: string): ReturnType<StandingQuestions['keepOpen']>
  publish(text: string, given?: Partial<ArticleDraft>): Promise<ArticleId>
  check(): Promise<number>
  /** Takes everything out of the outbox, as posted. */
  posted(): Promise<readonly OutboxMessage[]>
}

export async function openStandingRoom(limits: Partial<StandingLimits> = {}): Promise<StandingRoom> {
  const clock = createManualClock()
  const store = await openTemporaryStore({ clock })
  const asked: Question[] = []
  let make: () => Answer | Promise<Answer> = () => notFoundAnswer()
  let n = 0
  const now = () => clock.now().toISOString()
  const another = (owner: string, given: Partial<StandingLimits> = {}) =>
    createStandingQuestions({
      store,
      messenger: { renderStandingReply: ({ answer }) => [{ text: answer.text, blocks: [] }] },
      async ask(question) {
        asked.push(question)
        return { answer: { ...(await make()), id: `answer-${++n}` as AnswerId, answeredAt: now() }, retrieved: [] }
      },
      clock,
      log: silentLog,
      owner,
      timezone: 'UTC',
      limits: { ...limits, ...given },
    })
  const standing = another('p1')
  return {
    store,
    clock,
    standing,
    asked,
    another,
    reply(maker) {
      make = maker
    },
    keepOpen(given = {}, person = 'mara') {
      const id = (given.id ?? 'asked') as AnswerId
      const answer = notFoundAnswer({ question: QUESTION, ...given, id, answeredAt: now() })
      return standing.keepOpen({ answer, place: { channel: CHANNEL, threadTs: '1.1' }, person: person as PersonHash })
    },
    async publish(text, given = {}) {
      const draft = articleDraft({
        key: `url:https://courier.example/${++n}`,
        title: 'News',
        text,
        seenAt: now(),
        ...given,
      })
      const [saved] = await store.articles.save([draft])
      if (!saved) throw new Error('the article was not saved')
      return saved.id
    },
    check: () => standing.check({ signal: new AbortController().signal }),
    async posted() {
      const end = new Date(clock.now().getTime() + 1).toISOString()
      const messages = await store.digests.takeOutbox({ owner: 'post', now: now(), leaseUntil: end, limit: 100 })
      for (const [at, { key }] of messages.entries()) await store.digests.recordPosted(key, `2.${++n}${at}`)
      return messages
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}

/** An answer of one claim that quotes an article. */
export function answerFrom(articleId: ArticleId, text: string): Answer {
  return sampleAnswer({
    text,
    claims: [sampleClaim({ text, citations: [sampleCitation({ articleId, quote: text })] })],
  })
}
