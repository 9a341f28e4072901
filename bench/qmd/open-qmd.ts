import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Contender } from '../search/contender.ts'
import { passagesOf } from '../search/contenders/passages-of.ts'

const COLLECTION = 'passages'
/** The compiler does not follow it: it is installed in this folder alone, if at all. */
const PACKAGE: string = '@tobilu/qmd'

interface QmdStore {
  update(): Promise<unknown>
  searchLex(query: string, options: { limit: number }): Promise<readonly { readonly filepath: string }[]>
  close(): Promise<void>
}

interface QmdModule {
  createStore(options: { dbPath: string; config: object }): Promise<QmdStore>
}

/** qmd's search by words, which needs no model; each passage is a file of its own. */
export async function openQmd(folder: string): Promise<Contender> {
  const { createStore } = (await import(PACKAGE)) as QmdModule
  const path = join(folder, COLLECTION)
  await mkdir(path, { recursive: true })
  const config = { collections: { [COLLECTION]: { path, pattern: '**/*.md' } } }
  const store = await createStore({ dbPath: join(folder, 'qmd.sqlite'), config })
  return {
    async add(article, number) {
      for (const { id, title, text } of passagesOf(article, number))
        await writeFile(join(path, `${id}.md`), `# ${title}\n\n${text}\n`)
    },
    async finish() {
      await store.update()
    },
    async find({ terms }, limit) {
      const found = await store.searchLex(terms.join(' '), { limit })
      return found.map(({ filepath }) => filepath.slice(filepath.lastIndexOf('/') + 1).replace(/\.md$/, ''))
    },
    async [Symbol.asyncDispose]() {
      await store.close()
    },
  }
}
