import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { BotJob } from './bot.ts'

const BOT = join(import.meta.dirname, 'bot.ts')

/** One bot process. */
export interface Replica {
  readonly isReady: boolean
  /** How it ended by itself; undefined while it runs, and when it was killed. */
  readonly ownEnd: string | undefined
  /** Kills it in this very moment. */
  kill(): void
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>
}

export interface ReplicaPlace {
  /** Keeps compiled code from one start to the next. */
  readonly cache: string
  /** The file descriptor that its log goes to. */
  readonly log: number
}

export function startReplica(job: BotJob, { cache, log }: ReplicaPlace): Replica {
  const child = fork(BOT, [JSON.stringify(job)], {
    // A large nursery: half of a start would be collecting garbage.
    execArgv: ['--no-warnings', '--max-semi-space-size=64'],
    env: { NODE_COMPILE_CACHE: cache },
    stdio: ['ignore', 'ignore', log, 'ipc'],
  })
  let isReady = false
  let ownEnd: string | undefined
  child.once('message', () => {
    isReady = true
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      if (signal !== 'SIGKILL') ownEnd = `a bot ended by itself with ${signal ?? code}`
      resolve()
    })
  })
  return {
    ended,
    get isReady() {
      return isReady
    },
    get ownEnd() {
      return ownEnd
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
