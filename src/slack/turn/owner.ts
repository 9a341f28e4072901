import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { pid } from 'node:process'

/** A name for this run of this process: `host/pid/random`. */
export function createOwner(): string {
  return `${hostname()}/${pid}/${randomUUID()}`
}

/**
 * Whether the process behind an owner's name is surely dead: it ran on this machine, and its process id is free or now
 * ours. Of other machines nothing is known.
 */
export function isOwnerGone(owner: string, { host, self }: { host: string; self: string }): boolean {
  const [ownerHost, ownerPid] = owner.split('/')
  if (ownerHost !== host || owner === self) return false
  const id = Number(ownerPid)
  return id === pid || !isRunning(id)
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
