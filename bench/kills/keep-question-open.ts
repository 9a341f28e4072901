import { setTimeout as wait } from 'node:timers/promises'
import type { StandingQuestionId } from '../../src/domain/ids.ts'
import { ACTION_IDS } from '../../src/slack/blocks/answer-actions.ts'
import { ask, isAnswered } from './ask-in-thread.ts'
import { comes } from './comes.ts'
import type { AskedQuestion } from './ledger.ts'
import type { PeopleParts } from './people-parts.ts'
import { pick } from './pick.ts'
import { EVENTS, repliesTo } from './read-thread.ts'
import { PERSONS } from './workspace.ts'

const CLICK_AGAIN_MS = 300

/** Asks what nobody has reported on, keeps it open, and lets the report come in. */
export async function keepQuestionOpen(parts: PeopleParts): Promise<void> {
  const { playground, store, newsroom, ledger } = parts
  const report = newsroom.announce()
  const asked = ask(parts, `When does ${report.subject} open?`)
  if (!(await isAnswered(parts, asked))) return report.file()
  const id = await clickUntilOpen(parts, asked)
  await report.file()
  if (id === undefined) return
  ledger.standing.push(asked)
  const isReplied = await comes(playground, () => repliesTo(playground, asked, EVENTS.reply).length > 0)
  if (isReplied) await store.standing.close(id)
}

/** Slack hands a click over once: when nothing comes of it, people click again. */
async function clickUntilOpen({ playground, store, random }: PeopleParts, asked: AskedQuestion) {
  const [reply] = repliesTo(playground, asked, EVENTS.answer)
  const id = `standing-${reply?.metadata?.event_payload.answer}` as StandingQuestionId
  const actionId = ACTION_IDS.keepQuestion
  const ts = reply?.ts ?? ''
  if (!JSON.stringify(reply?.blocks).includes(actionId)) return undefined
  while ((await store.standing.get(id))?.state !== 'open') {
    await playground.clickAction({ user: pick(random, PERSONS), channel: asked.channel, ts, actionId })
    await wait(CLICK_AGAIN_MS)
  }
  return id
}
