import { after, before } from 'node:test'
import { type OpenSchemas, openSchemas } from '../../support/postgres/open-schemas.ts'
import { type PostgresServer, startPgliteServer } from '../../support/postgres/start-pglite-server.ts'
import { describeStoreContract } from './describe-store-contract.ts'
import { openPostgresUnderTest } from './open-postgres-under-test.ts'

/** Both take seconds to make, so that all tests share them. */
let server: PostgresServer
let schemas: OpenSchemas

before(async () => {
  server = await startPgliteServer()
  schemas = openSchemas(server.url)
})
after(() => server[Symbol.asyncDispose]())

describeStoreContract('PostgreSQL store in this process', () => openPostgresUnderTest(schemas), { propertyRuns: 3 })
