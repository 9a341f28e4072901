import type { Store } from '../ports/store.ts'
import { createStore, type StoreParts } from './create-store.ts'
import { migrate } from './migrations/migrate.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { adoptWordRules } from './postings/adopt-word-rules.ts'

/** The store on a database that was just opened; closes it when its schema can't be brought up to date. */
export async function prepareStore(parts: StoreParts): Promise<Store> {
  try {
    const steps = await migrate({ ...parts, migrations: MIGRATIONS })
    if (steps.length > 0) parts.log.info({ steps }, 'the schema was brought up to date')
    const isReadAgain = await adoptWordRules(parts.database)
    if (isReadAgain) parts.log.info({}, 'the index of words was made under other rules: all articles are read again')
    return createStore(parts)
  } catch (thrown) {
    await parts.database[Symbol.asyncDispose]()
    throw thrown
  }
}
