import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../../fixtures/documents')

/** The path of a file of test/fixtures/documents. */
export function fixturePath(name: string): string {
  return join(FOLDER, name)
}

export async function readFixture(name: string): Promise<Uint8Array> {
  return Uint8Array.from(await readFile(fixturePath(name)))
}
