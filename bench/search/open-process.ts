import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Entry } from './contender.ts'
import type { Order, Reply } from './protocol.ts'

const RUNNER = join(import.meta.dirname, 'run-contender.ts')

/** A contender in a process of its own. */
export interface ContenderProcess extends AsyncDisposable {
  /** Throws with the contender's own words, also when its process dies. */
  tell<Figures>(order: Order): Promise<Figures>
}

export interface Place {
  readonly corpus: string
  readonly evalDir: string
  readonly folder: string
}

export function openProcess({ kind, name }: Entry, { corpus, evalDir, folder }: Place): ContenderProcess {
  const child = fork(RUNNER, [kind, name, corpus, evalDir, folder], {
    execArgv: ['--expose-gc', '--no-warnings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let settle: { resolve(reply: Reply): void } | undefined
  child.on('message', (reply: Reply) => settle?.resolve(reply))
  const ended = new Promise<Reply>((resolve) => {
    child.on('exit', (code, signal) => resolve({ failure: `its process ended with ${signal ?? code}` }))
  })
  return {
    async tell<Figures>(order: Order) {
      const answered = new Promise<Reply>((resolve) => {
        settle = { resolve }
      })
      if (child.connected) child.send(order)
      const reply = await Promise.race([answered, ended])
      if ('failure' in reply) throw new Error(reply.failure)
      return reply.figures as Figures
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null && child.connected) child.send({ do: 'close' })
      await ended
    },
  }
}
