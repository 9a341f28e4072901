import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Contender } from '../contender.ts'
import { loadPeer } from './load-peer.ts'

const DIMENSIONS = 384

interface SqliteVec {
  load(database: DatabaseSync): void
}

/** sqlite-vec's plain table of numbers, scanned in full; by distance, which orders vectors of length 1 as cosine does. */
export async function openSqliteVec(folder: string): Promise<Contender> {
  const { load } = await loadPeer<SqliteVec>('sqlite-vec')
  const database = new DatabaseSync(join(folder, 'vec.db'), { allowExtension: true })
  load(database)
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal;
    create virtual table if not exists vectors using vec0(vector float[${DIMENSIONS}]);
    create table if not exists places (seq integer primary key, place text)`)
  const addPlace = database.prepare('insert into places (place) values (?)')
  const add = database.prepare('insert into vectors (rowid, vector) values (?, ?)')
  const find = database.prepare('select rowid from vectors where vector match ? and k = ?')
  const placeOf = database.prepare('select place from places where seq = ?')
  return {
    async add({ vectors }, number) {
      database.exec('begin immediate')
      for (const [at, vector] of vectors.entries())
        add.run(BigInt(addPlace.run(`${number}.${at}`).lastInsertRowid), new Uint8Array(vector.buffer))
      database.exec('commit')
    },
    async find({ vector }, limit) {
      const rows = find.all(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength), limit)
      return rows.map(({ rowid }) => String(placeOf.get(rowid ?? 0)?.place))
    },
    async [Symbol.asyncDispose]() {
      database.close()
    },
  }
}
