import { randomUUID } from 'node:crypto'
import { createCorrections } from '../../../src/answer/corrections/create-corrections.ts'
import { buildStanding } from '../../../src/build-standing.ts'
import { createDigester } from '../../../src/digest/create-digester.ts'
import type { AnswerId } from '../../../src/domain/ids.ts'
import { createExtractiveWriter } from '../../../src/model/extractive/create-extractive-writer.ts'
import type { Messenger } from '../../../src/ports/messenger.ts'
import type { Store } from '../../../src/ports/store.ts'
import { createSearch } from '../../../src/search/create-search.ts'
import { createSlackMessenger } from '../../../src/slack/messenger/create-slack-messenger.ts'
import { openSqliteStore } from '../../../src/store/open-sqlite-store.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { silentLog } from '../../support/silent-log.ts'
import type { ChildTask, KillPoint } from './run-watch-child.ts'

/** Looks once after what came in, as a process of its own; kills itself at the point it is told. */
async function main({ folder, apiUrl, botToken, at, killAt }: ChildTask): Promise<void> {
  const clock = createManualClock(at)
  await using opened = await openSqliteStore({ folder, clock, log: silentLog })
  const slack = createSlackMessenger({ apiUrl, botToken, clock, log: silentLog })
  const store = killAt === undefined ? opened : dyingStore(opened, killAt)
  const messenger = killAt === undefined ? slack : dyingMessenger(slack, killAt)
  const common = { store, messenger, clock, log: silentLog }
  const writers = [createExtractiveWriter()] as const
  const standing = buildStanding({
    ...common,
    writers,
    search: createSearch({ store, clock }),
    newId: () => randomUUID() as AnswerId,
    answerTimeoutMs: 1_000,
    timezone: 'UTC',
    onAnswer: () => undefined,
  })
  const digester = createDigester({ ...common, writers, newId: randomUUID, owner: `process-${process.pid}` })
  const { signal } = new AbortController()
  await createCorrections(common).check({ signal })
  await standing.check({ signal })
  await digester.deliver()
}

function dyingMessenger(messenger: Messenger, killAt: KillPoint): Messenger {
  return {
    ...messenger,
    async amend(...given) {
      const outcome = await messenger.amend(...given)
      return killAt === 'after-amend' ? die() : outcome
    },
    async post(...given) {
      const posted = await messenger.post(...given)
      return killAt === 'after-post' ? die() : posted
    },
  }
}

function dyingStore(store: Store, killAt: KillPoint): Store {
  const { standing, corrections, digests } = store
  return {
    ...store,
    standing: {
      ...standing,
      async answer(...given) {
        const isKept = await standing.answer(...given)
        return killAt === 'after-answer' ? die() : isKept
      },
    },
    corrections: {
      ...corrections,
      async write(...given) {
        const written = await corrections.write(...given)
        return killAt === 'after-note' ? die() : written
      },
    },
    digests: {
      ...digests,
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
