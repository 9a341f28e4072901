import type { ChannelId } from '../../domain/ids.ts'
import { renderOpenQuestions } from '../blocks/standing-notices.ts'
import type { Desk } from '../desk.ts'
import type { CommandReply, CommandUse } from './command-use.ts'

/** `/brief questions`: what is kept open in this channel, each to be closed by a button. */
export async function questionsCommand({ standing }: Desk, { channel }: CommandUse): Promise<CommandReply> {
  return [renderOpenQuestions(await standing.openIn(channel as ChannelId))]
}
