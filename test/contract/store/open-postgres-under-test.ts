import { createManualClock } from '../../support/manual-clock.ts'
import type { OpenSchemas } from '../../support/postgres/open-schemas.ts'
import { openStoreAt } from './child/store-address.ts'
import type { StoreUnderTest } from './store-under-test.ts'

/** A store in a schema of its own on a PostgreSQL server. */
export async function openPostgresUnderTest(schemas: OpenSchemas): Promise<StoreUnderTest> {
  const schema = await schemas.open()
  const clock = createManualClock()
  const address = { kind: 'postgresql', url: schema.url } as const
  const store = await openStoreAt(address, clock)
  return {
    store,
    clock,
    address,
    openAnother: () => openStoreAt(address, clock),
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]()
      await schema[Symbol.asyncDispose]()
    },
  }
}
