import { NewsdeskError } from '../../../domain/errors.ts'
import { CLOSED } from '../closed.ts'

interface Trouble {
  readonly reason: string
  readonly remedy: string
}

const UNREACHABLE: Trouble = {
  reason: 'unreachable',
  remedy:
    'Check that the server runs and that NEWSDESK_DATABASE_URL names its host and port; `newsdesk doctor` tries it.',
}
const REFUSED: Trouble = {
  reason: 'access',
  remedy: 'Check the user, the password and the database in NEWSDESK_DATABASE_URL, and pg_hba.conf on the server.',
}
const BUSY: Trouble = {
  reason: 'busy',
  remedy: 'Another process holds the database for too long: stop it, or try again.',
}
const READ_ONLY: Trouble = {
  reason: 'read-only',
  remedy: 'Name the primary server, and a user who may create and write tables, in NEWSDESK_DATABASE_URL.',
}

/** By SQLSTATE, the whole code or its class: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  '08': UNREACHABLE,
  '57P01': UNREACHABLE,
  '57P02': UNREACHABLE,
  '57P03': UNREACHABLE,
  '25P03': UNREACHABLE,
  '53300': { reason: 'unreachable', remedy: 'The server takes no more connections: raise max_connections.' },
  '28': REFUSED,
  '3D000': REFUSED,
  '42501': READ_ONLY,
  '25006': READ_ONLY,
  '55P03': BUSY,
  '40P01': BUSY,
  '57014': { reason: 'timeout', remedy: 'A statement took too long: see what else the server is doing.' },
  '53100': { reason: 'full', remedy: 'Free space on the disk of the database server.' },
  '53200': { reason: 'memory', remedy: 'Give the database server more memory.' },
  XX001: { reason: 'corrupt', remedy: 'Restore the last dump of the database.' },
  XX002: { reason: 'corrupt', remedy: 'Rebuild the index that the message names (REINDEX), or restore the last dump.' },
}
const CLASS_LENGTH = 2
const SQLSTATE = /^[0-9A-Z]{5}$/

/** What the network says, by Node's codes. */
const NETWORK = /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/
/** pg gives these no code. */
const LOST = /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered)/i
const CLOSED_POOL = /after calling end on the pool|driver has already been destroyed/

/** What pg threw as STORE_FAILED with a reason; anything else as it is. No message of pg holds the password. */
export function translateError(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown instanceof NewsdeskError) return thrown
  if (CLOSED_POOL.test(thrown.message))
    return new NewsdeskError('STORE_FAILED', CLOSED.message, { cause: thrown, ...CLOSED })
  const code = codeOf(thrown)
  const trouble = findTrouble(thrown, code)
  if (!trouble && !SQLSTATE.test(code)) return thrown
  // A host with several addresses is refused once for each, and the sum of that has no message of its own.
  const message = `the database refused: ${thrown.message || code}`
  return new NewsdeskError('STORE_FAILED', message, { cause: thrown, ...trouble })
}

/** Whether the server could not be reached or went away; it may come back. */
export function isUnreachable(thrown: unknown): boolean {
  return reasonOf(thrown) === UNREACHABLE.reason
}

/** Whether another process holds what was asked for. */
export function isBusy(thrown: unknown): boolean {
  return reasonOf(thrown) === BUSY.reason
}

function reasonOf(thrown: unknown): string | undefined {
  const translated = translateError(thrown)
  return translated instanceof NewsdeskError ? translated.reason : undefined
}

function findTrouble(thrown: Error, code: string): Trouble | undefined {
  if (NETWORK.test(code) || LOST.test(thrown.message)) return UNREACHABLE
  if (!SQLSTATE.test(code)) return undefined
  return TROUBLES[code] ?? TROUBLES[code.slice(0, CLASS_LENGTH)]
}

function codeOf(thrown: Error): string {
  return 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''
}
