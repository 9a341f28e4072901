import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { addAbortSignal } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { NewsdeskError } from '../domain/errors.ts'

/** How a person asks for what is piped in. */
export const STDIN = '-'

/**
 * Reads a file that a command names, or what is piped in for `-`. Opening a named pipe would wait for a writer and could not
 * be interrupted, so only regular files are read. Errors: USAGE when nothing is piped in, INPUT_NOT_FOUND, INPUT_UNREADABLE
 * `not-a-file`; an abort ends the wait for stdin.
 */
export async function readInput(name: string, signal: AbortSignal): Promise<Buffer> {
  return name === STDIN ? await readStdin(signal) : await readRegularFile(name)
}

async function readStdin(signal: AbortSignal): Promise<Buffer> {
  if (process.stdin.isTTY)
    throw new NewsdeskError('USAGE', '- stands for stdin, and nothing is piped in; give a file, or pipe one in')
  return await buffer(addAbortSignal(signal, process.stdin))
}

async function readRegularFile(path: string): Promise<Buffer> {
  await using file = await openFile(path)
  if (!(await file.stat()).isFile())
    throw new NewsdeskError('INPUT_UNREADABLE', `${path} is not a regular file`, {
      reason: 'not-a-file',
      remedy: `Give a file, or pipe it in and name ${STDIN} instead.`,
    })
  return await file.readFile()
}

/** Without blocking: a pipe that nobody writes to opens at once, and is refused then. */
async function openFile(path: string) {
  return await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((cause: unknown) => {
    throw new NewsdeskError('INPUT_NOT_FOUND', `${path} does not exist or may not be read`, { cause })
  })
}
