import { comes } from './comes.ts'
import type { AskedQuestion } from './ledger.ts'
import type { PeopleParts } from './people-parts.ts'
import { pick } from './pick.ts'
import { QUESTIONS } from './questions.ts'
import { EVENTS, isWhole, repliesTo } from './read-thread.ts'
import { DESKS, PERSONS } from './workspace.ts'

/** Mentions the bot and waits for its answer. */
export async function askInThread(parts: PeopleParts): Promise<void> {
  await isAnswered(parts, ask(parts, pick(parts.random, QUESTIONS)))
}

export function ask({ playground, ledger, random }: PeopleParts, question: string): AskedQuestion {
  const channel = pick(random, DESKS)
  const { ts } = playground.postAsUser({ user: pick(random, PERSONS), channel, text: `@newsdesk ${question}` })
  const asked = { channel, ts }
  ledger.questions.push(asked)
  return asked
}

/** Whether the answer came while somebody still waited for it. */
export function isAnswered({ playground }: PeopleParts, asked: AskedQuestion): Promise<boolean> {
  return comes(playground, () => {
    const replies = repliesTo(playground, asked, EVENTS.answer)
    return replies.length > 0 && isWhole(replies)
  })
}
