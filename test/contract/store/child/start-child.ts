import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { StoreAddress } from './store-address.ts'
import type { TaskName } from './tasks.ts'

/** Another process on the same store. Disposing kills it. */
export interface Child extends AsyncDisposable {
  /** Starts the task; the child has opened the store before. */
  go(): void
  /** What it has told so far. */
  readonly told: readonly string[]
  /** Resolves when it has told so many lines. */
  hasTold(lines: number): Promise<void>
  /** Resolves with its exit code; null when it was killed. */
  readonly ended: Promise<number | null>
  kill(): Promise<void>
}

/** Resolves when the child is ready to go. */
export async function startChild(job: { address: StoreAddress; task: TaskName; name: string }): Promise<Child> {
  const process_ = spawn(process.execPath, [join(import.meta.dirname, 'run-task.ts'), JSON.stringify(job)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: process_.stdout })
  const told: string[] = []
  const waiting: { lines: number; resolve: () => void }[] = []
  const wake = () => {
    for (const { resolve } of waiting.filter((waiter) => told.length >= waiter.lines)) resolve()
  }
  const ready = new Promise<void>((resolve) => lines.once('line', () => resolve()))
  const ended = new Promise<number | null>((resolve) => process_.once('close', resolve))
  await Promise.race([ready, ended])
  lines.on('line', (line) => {
    told.push(line)
    wake()
  })
  const kill = async () => {
    process_.kill('SIGKILL')
    await ended
  }
  return {
    go: () => process_.stdin.write('go\n'),
    told,
    hasTold: (count) =>
      Promise.race([
        new Promise<void>((resolve) => {
          waiting.push({ lines: count, resolve })
          wake()
        }),
        ended.then(() => undefined),
      ]),
    ended,
    kill,
    [Symbol.asyncDispose]: kill,
  }
}
