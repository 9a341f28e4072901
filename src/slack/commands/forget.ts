import { renderForgetting } from '../blocks/forget-notices.ts'
import type { CommandReply, CommandUse } from './command-use.ts'

/** `/brief forget`: says what would be deleted; the button below it does so. */
export async function forgetCommand({ channel }: CommandUse): Promise<CommandReply> {
  return [renderForgetting(channel)]
}
