import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NewsdeskError } from '../../src/domain/errors.ts'
import { createIngester } from '../../src/ingest/create-ingester.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Fetcher } from '../../src/ports/fetcher.ts'
import type { Store } from '../../src/ports/store.ts'
import { openTemporaryStore } from '../support/open-temporary-store.ts'
import { silentLog } from '../support/silent-log.ts'
import { openTemporaryFolder } from '../support/temporary-folder.ts'

/** A line of an import, as the command line takes it. */
export interface CorpusRow {
  readonly externalId: string
  readonly text: string
  readonly title?: string
  readonly url?: string
  readonly siteName?: string
  readonly publishedAt?: string
}

const noFetcher: Fetcher = {
  async fetch({ url }) {
    throw new NewsdeskError('FETCH_FORBIDDEN', `an evaluation fetches nothing, not even ${url}`)
  },
  async [Symbol.asyncDispose]() {
    await Promise.resolve()
  },
}

/** A store that holds the rows, brought in by the product's own import; disposing it removes it. */
export async function openCorpus(rows: readonly CorpusRow[], clock: Clock): Promise<Store> {
  const store = await openTemporaryStore({ clock })
  await using folder = await openTemporaryFolder('newsdesk-corpus')
  const file = join(folder.path, 'corpus.jsonl')
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'))
  await using ingester = createIngester({ store, fetcher: noFetcher, clock, log: silentLog })
  for await (const { status, reason, externalId } of ingester.ingest([{ kind: 'name', name: file }])) {
    if (status === 'failed') throw new NewsdeskError('INTERNAL', `${externalId} was not taken in: ${reason}`)
  }
  return store
}
