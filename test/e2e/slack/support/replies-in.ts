import type { Playground } from '../../../../src/playground/playground.ts'
import type { Bot } from './open-bot.ts'

type Messages = ReturnType<Playground['thread']>

/** The bot's replies in a thread, once everything that was sent to it is dealt with. */
export async function repliesIn({ playground, app }: Bot, channel: string, ts: string): Promise<Messages> {
  await playground.settled()
  await app.idle()
  return playground.thread(channel, ts).filter((message) => message.user === playground.identity.botUserId)
}
