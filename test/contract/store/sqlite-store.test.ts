import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe } from 'node:test'
import { createManualClock } from '../../support/manual-clock.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'
import { describeBackups } from './backups.ts'
import { openStoreAt } from './child/store-address.ts'
import { describeStoreContract } from './describe-store-contract.ts'
import type { StoreUnderTest } from './store-under-test.ts'

describeStoreContract('SQLite store', openSqliteStoreUnderTest)
describe('backups of the SQLite store', () => describeBackups(openSqliteStoreUnderTest))

async function openSqliteStoreUnderTest(): Promise<StoreUnderTest> {
  const folder = await openTemporaryFolder('newsdesk-store')
  const clock = createManualClock()
  const address = { kind: 'sqlite', folder: folder.path } as const
  const store = await openStoreAt(address, clock)
  return {
    store,
    clock,
    address,
    openAnother: () => openStoreAt(address, clock),
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]()
      assertIntact(join(folder.path, 'newsdesk.db'))
      await folder[Symbol.asyncDispose]()
    },
  }
}

/** Every test ends with a look at the file. */
function assertIntact(file: string): void {
  const database = new DatabaseSync(file)
  try {
    assert.equal(database.prepare('pragma integrity_check').get()?.integrity_check, 'ok')
    assert.deepEqual(database.prepare('pragma foreign_key_check').all(), [])
  } finally {
    database.close()
  }
}
