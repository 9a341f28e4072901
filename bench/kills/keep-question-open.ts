import { setTimeout as wait } from 'node:timers/promises'
import type { StandingQuestionId } from '../../src/domain/ids.ts'
import type { Playground } from '../../src/playground/playground.ts'
import { ACTION_IDS } from '../../src/slack/blocks/answer-actions.ts'
import { ask, isAnswered } from './ask-in-thread.ts'
import { comes, PATIENCE_MS } from './comes.ts'
import type { AskedQuestion } from './ledger.ts'
import type { PeopleParts } from './people-parts.ts'
import { pick } from './pick.ts'
import { EVENTS, repliesTo } from './read-thread.ts'
import { PERSONS } from './workspace.ts'

const CLICK_AGAIN_MS = 300
const actionId = ACTION_IDS.keepQuestion

/** Asks what nobody has reported on, keeps it open, and lets the report come in. */
export async function keepQuestionOpen(parts: PeopleParts): Promise<void> {
  const { playground, store, newsroom, ledger } = parts
  const report = newsroom.announce()
  const asked = ask(parts, `When does ${report.subject} open?`)
  if (!(await isAnswered(parts, asked))) return report.file()
  const offer = findOffer(playground, asked)
  if (!offer) return report.file()
  ledger.standing.push(asked)
  const isOpen = await clickUntilOpen(parts, offer)
  await report.file()
  if (!isOpen) return
  const isReplied = await comes(playground, () => repliesTo(playground, asked, EVENTS.reply).length > 0)
  if (isReplied) await store.standing.close(offer.id)
}

interface Offer {
  readonly id: StandingQuestionId
  /** Where the button stands. */
  readonly channel: string
  readonly ts: string
}

function findOffer(playground: Playground, asked: AskedQuestion): Offer | undefined {
  const [reply] = repliesTo(playground, asked, EVENTS.answer)
  if (!reply || !JSON.stringify(reply.blocks).includes(actionId)) return undefined
  const id = `standing-${reply.metadata?.event_payload.answer}` as StandingQuestionId
  return { id, channel: asked.channel, ts: reply.ts }
}

/** Slack hands a click over once: when nothing comes of it, people click again, but not for ever. */
async function clickUntilOpen({ playground, store, random }: PeopleParts, { id, channel, ts }: Offer) {
  const deadline = performance.now() + PATIENCE_MS
  while ((await store.standing.get(id))?.state !== 'open') {
    if (performance.now() > deadline) return false
    await playground.clickAction({ user: pick(random, PERSONS), channel, ts, actionId })
    await wait(CLICK_AGAIN_MS)
  }
  return true
}
