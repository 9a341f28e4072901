import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The text of a file under test/fixtures, by its path there. */
export function readFixture(path: string): string {
  return readFileSync(resolve(import.meta.dirname, '../fixtures', path), 'utf8')
}
