import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/**
 * The files under a folder, in the order of their paths. Hidden files and folders are left out, and symbolic links count
 * only when they lead to a file inside the folder: a link must not take in what lies elsewhere.
 */
export async function* walkFolder(folder: string): AsyncGenerator<string> {
  yield* walk(folder, await realpath(folder))
}

async function* walk(folder: string, root: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(path, root)
    else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFileInside(path, root)))) yield path
  }
}

async function leadsToFileInside(link: string, root: string): Promise<boolean> {
  try {
    const target = await realpath(link)
    return target.startsWith(root + sep) && (await stat(target)).isFile()
  } catch (error) {
    // A link that leads nowhere is no file.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP')) return false
    throw error
  }
}
