import { ASK_AGAIN, LOOKING } from '../../src/slack/turn/notices.ts'
import { comes } from './comes.ts'
import type { PeopleParts } from './people-parts.ts'
import { pick } from './pick.ts'
import { QUESTIONS } from './questions.ts'
import { DESKS, PERSONS } from './workspace.ts'

/** Uses a slash command and waits for its reply, or to be told to use it again. */
export async function useCommand({ playground, ledger, random }: PeopleParts): Promise<void> {
  const [channel, user, question] = [pick(random, DESKS), pick(random, PERSONS), pick(random, QUESTIONS)]
  const before = playground.ephemerals.length
  const { outcome, posts } = await playground.slash({ user, channel, command: '/brief', text: question })
  // Slack itself has told the person.
  if (!outcome.acked) return
  const wasToldToAskAgain = () =>
    playground.ephemerals
      .slice(before)
      .some((shown) => shown.user === user && shown.channel === channel && shown.text === ASK_AGAIN)
  const isAnswered = () => posts.some(({ text }) => text !== LOOKING) || wasToldToAskAgain()
  ledger.commands.push({ question, isAnswered })
  await comes(playground, isAnswered)
}
