import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Entry } from './contender.ts'
import { type ContenderProcess, openProcess, type Place } from './open-process.ts'
import type { BuildFigures } from './protocol.ts'

const BYTES_PER_MEGABYTE = 1e6

export interface Built {
  readonly build: BuildFigures
  readonly diskMb: number
  /** Ready to be opened: for an index on disk a new process, for one in memory the one that built it. */
  readonly process: ContenderProcess
}

/** Builds a contender's index from all articles. */
export async function buildEntry(entry: Entry, place: Place): Promise<Built> {
  await mkdir(place.folder, { recursive: true })
  const builder = openProcess(entry, place)
  try {
    const build = await builder.tell<BuildFigures>({ do: 'build' })
    const diskMb = await sizeOf(place.folder)
    if (entry.isInMemory) return { build, diskMb, process: builder }
    await builder[Symbol.asyncDispose]()
    return { build, diskMb, process: openProcess(entry, place) }
  } catch (thrown) {
    await builder[Symbol.asyncDispose]()
    throw thrown
  }
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  )
  return sizes.reduce((sum, bytes) => sum + bytes, 0) / BYTES_PER_MEGABYTE
}
