import { NewsdeskError } from '../../../domain/errors.ts'
import { CLOSED } from '../closed.ts'

interface Trouble {
  readonly reason: string
  readonly remedy?: string
}

const MAY_NOT_WRITE = 'Give the user that runs Newsdesk the right to write the data folder and the files in it.'
const RESTORE = 'Stop Newsdesk and put the last backup in place of the database.'

/** By the primary result codes of SQLite: https://sqlite.org/rescode.html */
const TROUBLES: Readonly<Record<number, Trouble>> = {
  5: { reason: 'busy', remedy: 'Another process holds the database for too long: stop it, or try again.' },
  8: { reason: 'read-only', remedy: MAY_NOT_WRITE },
  10: { reason: 'input-output', remedy: 'Check the disk that holds the data folder, and that it is no network share.' },
  11: { reason: 'corrupt', remedy: RESTORE },
  13: { reason: 'full', remedy: 'Free space on the disk that holds the data folder.' },
  14: { reason: 'cannot-open', remedy: MAY_NOT_WRITE },
  26: { reason: 'not-a-database', remedy: RESTORE },
}

/** What SQLite threw as STORE_FAILED with a reason; anything else as it is. */
export function translateError(thrown: unknown): unknown {
  if (isOfClosed(thrown)) return new NewsdeskError('STORE_FAILED', CLOSED.message, { cause: thrown, ...CLOSED })
  const code = primaryCode(thrown)
  if (code === undefined) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new NewsdeskError('STORE_FAILED', `the database refused: ${message}`, { cause: thrown, ...TROUBLES[code] })
}

/** Whether another connection holds the lock that was asked for; trying again may help. */
export function isBusy(thrown: unknown): boolean {
  const translated = translateError(thrown)
  return translated instanceof NewsdeskError && translated.reason === 'busy'
}

/** The low byte of the extended result code that node:sqlite puts on its errors. */
function primaryCode(thrown: unknown): number | undefined {
  const isSqlite = thrown instanceof Error && 'errcode' in thrown && typeof thrown.errcode === 'number'
  return isSqlite ? Number(thrown.errcode) & 0xff : undefined
}

/** Of a closed database and its statements node:sqlite says only this. */
function isOfClosed(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_INVALID_STATE'
}
