import type { Desk } from '../desk.ts'
import { answerQuestion } from './answer-question.ts'
import { type Delivery, deliverAnswer } from './deliver-answer.ts'
import type { Incoming } from './incoming.ts'
import { createLiveAnswer, type LiveAnswer } from './live-answer.ts'
import { withStatus } from './show-status.ts'
import { ShutdownError } from './shutdown-error.ts'

/** Answers a question in its thread: the status first, then claims as they are proved, at last the whole answer in their place. */
export async function answerInThread(desk: Desk, turn: Incoming, question: string, delivery: Delivery): Promise<void> {
  const { signal } = delivery
  let live: LiveAnswer | undefined
  try {
    await withStatus(
      desk,
      { turn, signal },
      {
        work(ready) {
          // What an earlier process may have shown is put right by the whole answer alone.
          if (!delivery.mayBePosted) live = createLiveAnswer(desk, turn, { signal, ready })
          return answerQuestion(desk, { ...turn, question, signal, ...(live && { onClaim: live.show }) })
        },
        post: async (answer) => deliverAnswer(desk, turn, answer, { ...delivery, ...(await live?.settle()) }),
      },
    )
  } catch (error) {
    await live?.settle()
    if (signal.aborted && !(signal.reason instanceof ShutdownError)) await live?.withdraw()
    throw error
  }
}
