import type { DigestRequest } from '../../digest/digester.ts'
import type { ChannelId } from '../../domain/ids.ts'
import { renderDigest } from '../blocks/digest-messages.ts'
import type { Desk } from '../desk.ts'
import { hashPerson } from '../turn/hash-person.ts'
import type { CommandReply, CommandUse } from './command-use.ts'

/** `/brief digest`: what the channel's next digest would say, or one about everything. Nothing is posted or recorded. */
export async function digestCommand(
  { digester, identity }: Desk,
  { channel, user, signal }: CommandUse,
): Promise<CommandReply> {
  const subscription = (await digester.list()).find((candidate) => candidate.channel === channel)
  const request: DigestRequest = subscription === undefined ? {} : { subscriptionId: subscription.id }
  const payer = { channel: channel as ChannelId, person: hashPerson(identity, user) }
  return renderDigest(await digester.preview(request, { signal, payer }))
}
