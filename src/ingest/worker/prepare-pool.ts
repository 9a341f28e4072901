import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import PQueue from 'p-queue'
import { Tinypool } from 'tinypool'
import { NewsdeskError } from '../../domain/errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { createTaskGuard, type Overrun } from './guard-task.ts'

type Handlers = typeof import('./prepare-worker.ts')

/** Runs the tasks of prepare-worker off the main thread, a bounded number at once. */
export interface PreparePool extends AsyncDisposable {
  /** Tasks that run at once; callers keep about twice as many waiting, so that no worker is idle. */
  readonly size: number
  /**
   * Errors: INPUT_UNREADABLE `too-slow`, `out-of-memory` and `crashed`, after which the worker has been replaced; the
   * signal's reason when aborted.
   */
  run<Name extends keyof Handlers>(
    name: Name,
    task: Parameters<Handlers[Name]>[0],
    signal?: AbortSignal,
  ): Promise<Awaited<ReturnType<Handlers[Name]>>>
}

export interface PoolLimits {
  readonly poolSize: number
  /** Longest one task may take. A page takes some 50 ms; what needs this long never ends. */
  readonly taskTimeoutMs: number
  /** Heap of one worker, in megabytes. */
  readonly workerMemoryMb: number
}

/** All cores but one: the main thread answers people meanwhile. */
export function defaultPoolSize(): number {
  return Math.max(1, availableParallelism() - 1)
}

const IDLE_TIMEOUT_MS = 60_000
const WORKER_STACK_MB = 4
const MEGABYTE = 1_048_576
/** A task may take its worker's whole heap and as much again in buffers. */
const GROWTH_FACTOR = 2

/** `filename` is another worker module with the same exports, for tests. */
export function createPreparePool(options: {
  limits: PoolLimits
  clock: Clock
  log: Log
  filename?: URL
}): PreparePool {
  const { clock, limits, log } = options
  // Next to this file, in whatever language it runs: .ts from the sources, .js from a build.
  const filename = options.filename ?? new URL(`./prepare-worker${extname(import.meta.url)}`, import.meta.url)
  const pool = new Tinypool({
    filename: filename.href,
    minThreads: 0,
    maxThreads: limits.poolSize,
    idleTimeout: IDLE_TIMEOUT_MS,
    // The pool waits for its port instead of blocking the worker's loop: the worker can then be ended at once.
    useAtomics: false,
    resourceLimits: { maxOldGenerationSizeMb: limits.workerMemoryMb, stackSizeMb: WORKER_STACK_MB },
  })
  pool.on('error', (error: Error) => log.warn({ err: error }, 'an idle worker failed'))
  // Tinypool forgets what is queued when a worker dies, so nothing is ever queued there.
  const queue = new PQueue({ concurrency: limits.poolSize })
  const closed = new AbortController()
  const maxGrowthBytes = limits.workerMemoryMb * MEGABYTE * GROWTH_FACTOR
  const guard = createTaskGuard({ clock, timeoutMs: limits.taskTimeoutMs, maxGrowthBytes })

  return {
    size: limits.poolSize,
    run: (name, task, signal) => {
      const whole = signal === undefined ? closed.signal : AbortSignal.any([signal, closed.signal])
      return queue.add(() => runTask(pool, { name, task, signal: whole, guard }), { signal: whole })
    },
    async [Symbol.asyncDispose]() {
      closed.abort(new NewsdeskError('INTERNAL', 'the ingester was closed', { reason: 'closed' }))
      await pool.destroy()
    },
  }
}

async function runTask<Result>(
  pool: Tinypool,
  run: { name: string; task: unknown; signal: AbortSignal; guard: ReturnType<typeof createTaskGuard> },
): Promise<Result> {
  const abort = new AbortController()
  const finished = new AbortController()
  let overrun: Overrun | undefined
  const watching = run.guard.watch(finished.signal).then(
    (what) => {
      overrun = what
      abort.abort()
    },
    // Only ever cut short below, once the task is done.
    () => undefined,
  )
  try {
    return await pool.run(run.task, { name: run.name, signal: AbortSignal.any([run.signal, abort.signal]) })
  } catch (error) {
    run.signal.throwIfAborted()
    throw describeCrash(error, overrun)
  } finally {
    finished.abort()
    await watching
  }
}

function describeCrash(error: unknown, overrun: Overrun | undefined): NewsdeskError {
  if (overrun === 'too-slow')
    return new NewsdeskError('INPUT_UNREADABLE', 'reading the input took too long', {
      cause: error,
      reason: overrun,
    })
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (overrun === 'out-of-memory' || code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new NewsdeskError('INPUT_UNREADABLE', 'reading the input took too much memory', {
      cause: error,
      reason: 'out-of-memory',
    })
  const message = error instanceof Error ? error.message : String(error)
  return new NewsdeskError('INPUT_UNREADABLE', `reading the input failed: ${message}`, {
    cause: error,
    reason: 'crashed',
  })
}
