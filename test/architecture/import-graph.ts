import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'

/** Files by path from the root (posix), with the files they import. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"](\.{1,2}\/[^'"]+)['"]|import\(\s*['"](\.{1,2}\/[^'"]+)['"]\s*\)/g

/** Reads every `.ts` file below `folder` and follows its relative imports, types included. */
export function readImportGraph(folder: string): ImportGraph {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  return new Map(files.sort().map((file) => [file, findImports(file, readFileSync(join(folder, file), 'utf8'))]))
}

/** The files that a source text imports, resolved against its own path. */
export function findImports(file: string, source: string): readonly string[] {
  return [...source.matchAll(IMPORT)].map((match) => posix.join(dirname(file), match[1] ?? match[2] ?? ''))
}
