import type { IdSequence } from './id-sequence.ts'
import type { ChannelSeed, PlaygroundChannel, PlaygroundUser, UserSeed } from './people-and-channels.ts'

export function seedUser(seed: UserSeed, ids: IdSequence): PlaygroundUser {
  return { id: seed.id ?? ids.next('U'), realName: seed.name, timezone: 'Etc/UTC', ...seed }
}

/** `created` in seconds since 1970. */
export function seedChannel(seed: ChannelSeed, ids: IdSequence, created: number): PlaygroundChannel {
  return {
    id: seed.id ?? ids.next('C'),
    kind: 'public',
    isMember: true,
    isArchived: false,
    created,
    ...seed,
    name: seed.name.replace(/^#/, ''),
  }
}
