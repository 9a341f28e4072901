import { spawn } from 'node:child_process'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../../src/main.ts')

export interface CommandResult {
  readonly code: number | null
  readonly stdout: string
  readonly bytes: Buffer
  readonly stderr: string
  /** The NDJSON records of stdout. Throws when a line is not JSON. */
  records<Row = Record<string, unknown>>(): Row[]
}

export interface CommandOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | Uint8Array
}

/** Runs the real command line in a child process, with none of the caller's settings, to its end. */
export async function runNewsdesk(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd ?? join(MAIN, '../..'),
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NEWSDESK_LOG_LEVEL: 'warn', ...options.env },
  })
  child.stdin.end(options.stdin ?? '')
  const [bytes, stderr, code] = await Promise.all([
    collect(child.stdout),
    collect(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ])
  const stdout = bytes.toString('utf8')
  return { code, stdout, bytes, stderr: stderr.toString('utf8'), records: () => parseLines(stdout) }
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function parseLines<Row>(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}
