import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { openPostgresStore } from '../../../src/store/open-postgres-store.ts'
import { createManualClock } from '../manual-clock.ts'
import { silentLog } from '../silent-log.ts'

export interface OpenSchema extends AsyncDisposable {
  /** Connections made with it see this schema only. */
  readonly url: string
}

export interface OpenSchemas extends AsyncDisposable {
  /** A schema with the tables of a new store. Disposing it leaves it for the next one who asks, as new. */
  open(): Promise<OpenSchema>
}

/** Schemas of a server, used again and again because making the tables takes longer than most tests; dropped at the end. */
export function openSchemas(serverUrl: string): OpenSchemas {
  const all: string[] = []
  const free: string[] = []
  const create = async () => {
    const name = `newsdesk_${randomBytes(8).toString('hex')}`
    all.push(name, firstRowsOf(name))
    await runStatements(serverUrl, `create schema ${name}; create schema ${firstRowsOf(name)}`)
    const url = urlOfSchema(serverUrl, name)
    const store = await openPostgresStore({ url, clock: createManualClock(), log: silentLog })
    await store[Symbol.asyncDispose]()
    await runStatements(url, forEachTable(`create table ${firstRowsOf(name)}.%1$I as table %1$I`))
    return name
  }
  return {
    async open() {
      const name = free.pop() ?? (await create())
      const url = urlOfSchema(serverUrl, name)
      return {
        url,
        async [Symbol.asyncDispose]() {
          const refill = `insert into %1$I select * from ${firstRowsOf(name)}.%1$I`
          await runStatements(url, `${forEachTable('delete from %1$I')}; ${forEachTable(refill)}`)
          free.push(name)
        },
      }
    },
    async [Symbol.asyncDispose]() {
      for (const name of all) await runStatements(serverUrl, `drop schema ${name} cascade`)
    },
  }
}

/** Where the rows that a new store begins with are copied to. */
function firstRowsOf(schema: string): string {
  return `${schema}_first`
}

function forEachTable(statement: string): string {
  return `do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = current_schema() loop
      execute format('${statement}', name);
    end loop;
  end $$`
}

function urlOfSchema(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.searchParams.set('options', `-csearch_path=${name}`)
  return url.href
}

async function runStatements(connectionString: string, statements: string): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}
