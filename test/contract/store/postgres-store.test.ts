import { after, test } from 'node:test'
import { openSchemas } from '../../support/postgres/open-schemas.ts'
import { describeStoreContract } from './describe-store-contract.ts'
import { openPostgresUnderTest } from './open-postgres-under-test.ts'

const url = process.env.NEWSDESK_TEST_DATABASE_URL

if (url) {
  const schemas = openSchemas(url)
  after(() => schemas[Symbol.asyncDispose]())
  describeStoreContract('PostgreSQL store on a server', () => openPostgresUnderTest(schemas), { propertyRuns: 5 })
} else test('a PostgreSQL server is tried too', { skip: 'NEWSDESK_TEST_DATABASE_URL names none' })
