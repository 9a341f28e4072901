import { createApp } from './app.ts'
import { buildSystemClock } from './build-clock.ts'
import type { CommandContext } from './cli/command-context.ts'
import { type CommandAction, createProgram, type GlobalOptions, translateUsageError } from './cli/create-program.ts'
import { createPrinter, type Terminal } from './cli/terminal.ts'
import { parseConfig } from './config/parse-config.ts'
import { readEnvironment } from './config/read-environment.ts'
import { NewsdeskError } from './domain/errors.ts'
import { createLog } from './observe/create-log.ts'
import { VERSION } from './version.ts'

/** Runs one command line to its end and returns the exit code; everything thrown becomes a sentence and a remedy on stderr. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const terminal: Terminal = { out: process.stdout, err: process.stderr }
  try {
    const { action, options } = parse(argv)
    if (!action) return 0
    using interruption = abortOnSignals()
    return (await action(createContext(terminal, options, interruption.signal))) ?? 0
  } catch (thrown) {
    return explain(terminal, NewsdeskError.from(thrown))
  }
}

function parse(argv: readonly string[]): { action?: CommandAction; options: GlobalOptions } {
  const chosen: { action?: CommandAction; options: GlobalOptions } = { options: {} }
  try {
    createProgram(VERSION, (action, options) => Object.assign(chosen, { action, options })).parse(argv, {
      from: 'user',
    })
  } catch (thrown) {
    const error = translateUsageError(thrown)
    if (error) throw error
  }
  return chosen
}

function createContext(terminal: Terminal, options: GlobalOptions, signal: AbortSignal): CommandContext {
  const settings = readEnvironment(process.cwd())
  const { config: configured, secrets } = parseConfig(settings)
  const config = options.data ? { ...configured, dataDir: options.data } : configured
  const log = createLog({ level: config.logLevel })
  const clock = buildSystemClock()
  return {
    printer: createPrinter(terminal, options.json === true),
    terminal,
    config,
    secrets,
    clock,
    log,
    signal,
    async withApp(work) {
      await using app = await createApp(config, secrets, { clock, log })
      return await work(app)
    },
  }
}

function abortOnSignals(): Disposable & { readonly signal: AbortSignal } {
  const controller = new AbortController()
  const abort = (): void => controller.abort()
  process.once('SIGINT', abort).once('SIGTERM', abort)
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      process.off('SIGINT', abort).off('SIGTERM', abort)
    },
  }
}

function explain(terminal: Terminal, error: NewsdeskError): number {
  terminal.err.write(`newsdesk: ${error.message}\n${error.remedy}\n`)
  if (error.code === 'INTERNAL' && error.cause instanceof Error) terminal.err.write(`${error.cause.stack ?? ''}\n`)
  return error.exitCode
}
