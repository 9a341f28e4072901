import type { Read } from '../database.ts'

/** Everything that the work reads is of one moment. */
export async function inSnapshot<Result>(read: Read, work: (moment: Read) => Promise<Result>): Promise<Result> {
  return read.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}
