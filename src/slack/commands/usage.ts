import { readDaySpend } from '../../answer/read-day-spend.ts'
import type { ChannelId } from '../../domain/ids.ts'
import { renderUsage } from '../blocks/usage-lines.ts'
import type { Desk } from '../desk.ts'
import { hashPerson } from '../turn/hash-person.ts'
import type { CommandReply, CommandUse } from './command-use.ts'

/** `/brief usage`: what models have cost today, for the person, the channel and the workspace, and what is left. */
export async function usageCommand(desk: Desk, { channel, user }: CommandUse): Promise<CommandReply> {
  const { store, clock, timezone, identity, spending } = desk
  const payer = { channel: channel as ChannelId, person: hashPerson(identity, user) }
  const parts = { spend: store.spend, limits: spending?.limits ?? {}, timezone, clock }
  return [renderUsage(await readDaySpend(parts, payer), { timezone, ...(spending && { spending }) })]
}
