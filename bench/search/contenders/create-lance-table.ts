/** Each addition is a version of the table with files of its own: fewer and larger ones are what it is made for. */
const ROWS_PER_ADDITION = 10_000
const TABLE = 'passages'

interface LanceQuery {
  select(columns: readonly string[]): LanceQuery
  limit(rows: number): LanceQuery
  distanceType(type: 'cosine'): LanceQuery
  fullTextSearch(text: string, options: { columns: readonly string[] }): LanceQuery
  nearestTo(vector: Float32Array): LanceQuery
  toArray(): Promise<readonly { readonly id: string }[]>
}

interface LanceTable {
  add(rows: readonly object[]): Promise<unknown>
  createIndex(column: string, options: { config: unknown }): Promise<void>
  optimize(): Promise<unknown>
  query(): LanceQuery
  close(): void
}

interface LanceConnection {
  tableNames(): Promise<readonly string[]>
  createTable(name: string, rows: readonly object[]): Promise<LanceTable>
  openTable(name: string): Promise<LanceTable>
  close(): void
}

/** The part of LanceDB's package that is used here. */
export interface LanceDb {
  connect(folder: string): Promise<LanceConnection>
  readonly Index: {
    fts(options: { withPosition: boolean }): unknown
    ivfPq(options: { distanceType: 'cosine' }): unknown
  }
}

/** A table that is filled in batches and made with the first of them. */
export async function createLanceTable(connection: LanceConnection) {
  let table = (await connection.tableNames()).includes(TABLE) ? await connection.openTable(TABLE) : undefined
  let rows: object[] = []

  async function write(): Promise<void> {
    if (rows.length === 0) return
    if (table) await table.add(rows)
    else table = await connection.createTable(TABLE, rows)
    rows = []
  }

  return {
    async add(more: readonly object[]): Promise<void> {
      rows.push(...more)
      if (rows.length >= ROWS_PER_ADDITION) await write()
    },
    /** The table with everything in it that was added. */
    async filled(): Promise<LanceTable> {
      await write()
      if (!table) throw new Error('there is nothing in the table')
      return table
    },
    async [Symbol.asyncDispose]() {
      table?.close()
      connection.close()
    },
  }
}
