import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Opens the index in a process of its own, as after a restart, and asks it all questions. */
export async function measureMemory(
  folder: string,
  queries: readonly (readonly string[])[],
): Promise<Readonly<Record<string, number>>> {
  const file = join(folder, 'queries.json')
  await writeFile(file, JSON.stringify(queries))
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'ask-in-child.ts'), folder, file])
  return JSON.parse(stdout)
}
