import type { Store } from '../ports/store.ts'
import { createStore, type StoreParts } from './create-store.ts'
import { migrate } from './migrations/migrate.ts'
import { MIGRATIONS } from './migrations/migrations.ts'

/** The store on a database that was just opened; closes it when its schema can't be brought up to date. */
export async function prepareStore(parts: StoreParts): Promise<Store> {
  try {
    const steps = await migrate({ ...parts, migrations: MIGRATIONS })
    if (steps.length > 0) parts.log.info({ steps }, 'the schema was brought up to date')
    return createStore(parts)
  } catch (thrown) {
    await parts.database[Symbol.asyncDispose]()
    throw thrown
  }
}
