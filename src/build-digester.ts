import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { createDigester } from './digest/create-digester.ts'
import type { Digester } from './digest/digester.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Messenger } from './ports/messenger.ts'
import type { Store } from './ports/store.ts'
import type { Writer } from './ports/writer.ts'

export interface DigesterParts {
  readonly store: Store
  readonly writers: readonly [...Writer[], Writer]
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Log
}

/** The digester of this process; its name among all that share the store is host, process and a random part. */
export function buildDigester(parts: DigesterParts): Digester {
  return createDigester({
    ...parts,
    newId: randomUUID,
    owner: `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`,
  })
}
