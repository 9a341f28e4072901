import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { adaptDatabase } from '../../../../src/store/dialect/sqlite/adapt-database.ts'

test('keeps a statement prepared while it is in use, and drops it when many others came', () => {
  const database = adaptDatabase(new DatabaseSync(':memory:'))
  const statement = database.prepare('select 0 as n')
  for (let n = 1; n < 350; n++) database.prepare(`select ${n} as n`)
  assert.equal(database.prepare('select 0 as n'), statement)
  for (let n = 1_000; n < 1_500; n++) database.prepare(`select ${n} as n`)
  assert.notEqual(database.prepare('select 0 as n'), statement)
  assert.deepEqual({ ...(statement.all([])[0] as object) }, { n: 0 })
  database.close()
})

test('a refusal of the database is a NewsdeskError with its reason', () => {
  const database = adaptDatabase(new DatabaseSync(':memory:'))
  assert.throws(() => database.prepare('select nonsense'), {
    code: 'STORE_FAILED',
    message: /no such column: nonsense/,
  })
  database.prepare('create table numbers (n integer unique) strict').run([])
  const insert = database.prepare('insert into numbers values (?)')
  insert.run([1])
  assert.throws(() => insert.run([1]), { code: 'STORE_FAILED' })
  database.close()
})
