import type { Database } from '../database.ts'

/** Models by the number that rows know them by. */
export interface ModelNames {
  /** The number of a model; a new one is given one. */
  seqOf(name: string): Promise<number>
}

export function createModelNames(database: Database): ModelNames {
  const known = new Map<string, number>()
  return {
    async seqOf(name) {
      const seq = known.get(name) ?? (await findSeq(database.read, name)) ?? (await addName(database, name))
      known.set(name, seq)
      return seq
    },
  }
}

async function addName(database: Database, name: string): Promise<number> {
  return database.write(async (transaction) => {
    await transaction
      .insertInto('embedding_models')
      .values({ name })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const { seq } = await transaction
      .selectFrom('embedding_models')
      .select('seq')
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    return seq
  })
}

async function findSeq(read: Database['read'], name: string): Promise<number | undefined> {
  return (await read.selectFrom('embedding_models').select('seq').where('name', '=', name).executeTakeFirst())?.seq
}
