import { createIngester } from '../../../src/ingest/create-ingester.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import { openSqliteStore } from '../../../src/store/open-sqlite-store.ts'
import { createFetcher } from '../../../src/web/create-fetcher.ts'
import { silentLog } from '../silent-log.ts'

/** Takes the input of the second argument into the store folder of the first; prints one status a line. */
const [folder = '', input = ''] = process.argv.slice(2)
const clock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(signal.reason)
      })
    }),
}
await using store = await openSqliteStore({ folder, clock, log: silentLog })
await using fetcher = createFetcher({ allowHosts: [], userAgent: 'Newsdesk/1', clock, log: silentLog })
await using ingester = createIngester({ store, fetcher, clock, log: silentLog })
for await (const { status } of ingester.ingest([{ kind: 'name', name: input }])) process.stdout.write(`${status}\n`)
