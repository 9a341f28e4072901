import { randomUUID } from 'node:crypto'
import { createDigester } from '../../../src/digest/create-digester.ts'
import { MINUTE_MS } from '../../../src/domain/timestamp.ts'
import { createExtractiveWriter } from '../../../src/model/extractive/create-extractive-writer.ts'
import type { Messenger } from '../../../src/ports/messenger.ts'
import type { Store } from '../../../src/ports/store.ts'
import { createSlackMessenger } from '../../../src/slack/messenger/create-slack-messenger.ts'
import { openSqliteStore } from '../../../src/store/open-sqlite-store.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { silentLog } from '../../support/silent-log.ts'
import type { ChildTask, KillPoint } from './run-child.ts'

/** Ticks twice, ten minutes apart, as a process of its own; kills itself at the point it is told. */
async function main({ folder, apiUrl, botToken, at, killAt }: ChildTask): Promise<void> {
  const clock = createManualClock(at)
  await using store = await openSqliteStore({ folder, clock, log: silentLog })
  const messenger = createSlackMessenger({ apiUrl, botToken, clock, log: silentLog })
  const digester = createDigester({
    store: killAt === undefined ? store : dyingStore(store, killAt),
    messenger: killAt === undefined ? messenger : dyingMessenger(messenger, killAt),
    writers: [createExtractiveWriter()],
    clock,
    log: silentLog,
    newId: randomUUID,
    owner: `process-${process.pid}`,
  })
  await digester.tick()
  await clock.advance(10 * MINUTE_MS)
  await digester.tick()
}

function dyingMessenger(messenger: Messenger, killAt: KillPoint): Messenger {
  return {
    ...messenger,
    async post(message, options) {
      const posted = await messenger.post(message, options)
      if (killAt === `after-post-${message.position}`) await die()
      return posted
    },
  }
}

function dyingStore(store: Store, killAt: KillPoint): Store {
  const { digests } = store
  return {
    ...store,
    digests: {
      ...digests,
      async write(...given) {
        await digests.write(...given)
        if (killAt === 'after-write') await die()
      },
      async recordPosted(...given) {
        await digests.recordPosted(...given)
        if (killAt === 'after-record') await die()
      },
    },
  }
}

/** Nothing is flushed, closed or released: what a power cut leaves. */
function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}

await main(JSON.parse(process.argv[2] ?? '') as ChildTask)
