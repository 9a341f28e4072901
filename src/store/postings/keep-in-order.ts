import type { Log } from '../../ports/log.ts'

export interface Keeper extends AsyncDisposable {
  /** Says that something was written: steps are taken until there is nothing more to do. */
  wake(): void
  /** Resolves when there was nothing more to do. Error: what a step threw. */
  finish(): Promise<void>
}

/** Takes steps in the background, one at a time, with room for everything else between them. Disposing waits for the last. */
export function createKeeper({ takeStep, log }: { takeStep: () => Promise<boolean>; log: Log }): Keeper {
  let running: Promise<void> | undefined
  let isAwake = false
  let isClosed = false
  async function run(): Promise<void> {
    while (isAwake && !isClosed) {
      isAwake = false
      try {
        while (!isClosed && (await takeStep())) await new Promise((resolve) => setImmediate(resolve))
      } catch (err) {
        log.warn({ err }, 'the index of words could not be put in order; it is tried again after the next change')
      }
    }
    running = undefined
  }
  return {
    wake() {
      isAwake = true
      running ??= run()
    },
    async finish() {
      await running
      while (!isClosed && (await takeStep())) await new Promise((resolve) => setImmediate(resolve))
    },
    async [Symbol.asyncDispose]() {
      isClosed = true
      await running
    },
  }
}
