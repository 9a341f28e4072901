import { spawn } from 'node:child_process'
import { join } from 'node:path'

const CHILD = join(import.meta.dirname, 'watch-child.ts')

export type KillPoint = 'after-answer' | 'after-note' | 'after-amend' | 'after-post' | 'after-record'

export interface ChildTask {
  readonly folder: string
  readonly apiUrl: string
  readonly botToken: string
  /** What the child's clock says. */
  readonly at: string
  readonly killAt?: KillPoint
}

/** Looks after what came in, in a process of its own; how it ended, and what it said. */
export async function runWatchChild(
  task: ChildTask,
): Promise<{ code: number | null; signal: string | null; stderr: string }> {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(task)], { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8')
  })
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal, stderr })))
}
