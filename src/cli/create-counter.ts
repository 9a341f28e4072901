import { SingleBar } from 'cli-progress'
import type { Terminal } from './terminal.ts'

/** A line on a terminal that counts what is done. It goes away when disposed. */
export interface Counter extends Disposable {
  update(done: number): void
}

/**
 * Counts up without a total: how many articles a feed or an archive holds is known when the last one was read. Writes nothing
 * where nobody watches.
 */
export function createCounter({ err }: Pick<Terminal, 'err'>, { isSilent }: { isSilent: boolean }): Counter {
  if (isSilent || !err.isTTY) return { update: () => undefined, [Symbol.dispose]: () => undefined }
  const line = new SingleBar({
    stream: err as NodeJS.WriteStream,
    clearOnComplete: true,
    format: '{value} articles read in {duration_formatted}',
  })
  line.start(0, 0)
  return { update: (done) => line.update(done), [Symbol.dispose]: () => line.stop() }
}
