import { createHash } from 'node:crypto'
import type { PersonHash } from '../../domain/payer.ts'
import type { BotIdentity } from '../connection/bot-identity.ts'

/** Who somebody is, for what is kept: the same for all that one person of a workspace does, and opaque to everybody. */
export function hashPerson({ teamId }: Pick<BotIdentity, 'teamId'>, user: string): PersonHash {
  return createHash('sha256').update(`${teamId}:${user}`).digest('hex') as PersonHash
}
