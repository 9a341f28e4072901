import type { Brand } from '../lib/brand.ts'
import type { ChannelId } from './ids.ts'

/** Who is known by a hash only, made so that nobody can tell from it who it is. */
export type PersonHash = Brand<string, 'PersonHash'>

/** On whose behalf a model is asked. The workspace always pays; the others where they are known. */
export interface Payer {
  readonly channel?: ChannelId
  readonly person?: PersonHash
}

export type LimitKind = 'workspace' | 'channel' | 'person'
