import { rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { backup } from 'node:sqlite'
import { NewsdeskError } from '../../../domain/errors.ts'
import { openConnection } from './open-connection.ts'
import { translateError } from './translate-error.ts'

/** All pages in one step, on a thread of its own: a copy in smaller steps starts again whenever another process writes. */
const ALL_PAGES = 0x7fff_ffff

/**
 * Copies the database while it is in use. The copy has its name only when it is whole, so that a backup that was killed
 * leaves the one before it in place.
 */
export async function writeBackup(database: string, file: string, options: { busyTimeoutMs: number }): Promise<number> {
  if (resolve(file) === resolve(database))
    throw new NewsdeskError('USAGE', `${file} is the database itself; name another file for the backup`)
  try {
    await assertFolder(dirname(resolve(file)))
    await copyPages(database, `${file}.partial`, options)
    await rename(`${file}.partial`, file)
    return (await stat(file)).size
  } catch (thrown) {
    throw backupFailure(file, thrown)
  }
}

/** A folder that is not there is a slip of the pen, or a disk that is not mounted: a backup elsewhere would be none. */
async function assertFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) throw new Error(`there is no folder ${folder}`)
}

async function copyPages(database: string, target: string, { busyTimeoutMs }: { busyTimeoutMs: number }) {
  await rm(target, { force: true })
  const source = openConnection(database, { lockWaitMs: busyTimeoutMs, readOnly: true })
  try {
    await backup(source, target, { rate: ALL_PAGES })
  } catch (thrown) {
    await rm(target, { force: true })
    throw thrown
  } finally {
    source.close()
  }
}

function backupFailure(file: string, thrown: unknown): unknown {
  const translated = translateError(thrown)
  if (translated instanceof NewsdeskError) return translated
  const remedy = 'Check that the folder of the backup exists, may be written and has space.'
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new NewsdeskError('STORE_FAILED', `could not write ${file}: ${message}`, { cause: thrown, remedy })
}
