import type { DigestRequest } from '../../digest/digester.ts'
import { renderDigest } from '../blocks/digest-messages.ts'
import type { Desk } from '../desk.ts'
import type { CommandReply, CommandUse } from './command-use.ts'

/** `/brief digest`: what the channel's next digest would say, or one about everything. Nothing is posted or recorded. */
export async function digestCommand({ digester }: Desk, { channel }: CommandUse): Promise<CommandReply> {
  const subscription = (await digester.list()).find((candidate) => candidate.channel === channel)
  const request: DigestRequest = subscription === undefined ? {} : { subscriptionId: subscription.id }
  return renderDigest(await digester.preview(request))
}
