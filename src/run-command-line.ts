import { buildSystemClock } from './build-clock.ts'
import type { CommandContext } from './cli/command-context.ts'
import { type ChosenCommand, createProgram, translateUsageError } from './cli/create-program.ts'
import { outliveReader } from './cli/outlive-reader.ts'
import { createPrinter, type Terminal } from './cli/terminal.ts'
import { watchParent } from './cli/watch-parent.ts'
import type { Config } from './config/config.ts'
import { isRunByNpm } from './config/is-run-by-npm.ts'
import { OPTIONS } from './config/options.ts'
import { parseConfig } from './config/parse-config.ts'
import { type RawSettings, readEnvironment } from './config/read-environment.ts'
import { NewsdeskError } from './domain/errors.ts'
import { createLog } from './observe/create-log.ts'
import { VERSION } from './version.ts'

/** After a signal, a command may finish what is under way for this long. */
const STOP_WITHIN_MS = 30_000

/** Runs one command line to its end and returns the exit code; everything thrown becomes a sentence and a remedy on stderr. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const terminal: Terminal = { out: process.stdout, err: process.stderr }
  outliveReader(terminal.out)
  using interruption = abortOnSignals()
  try {
    const chosen = parse(argv)
    if (!chosen) return 0
    return (await chosen.action(createContext(terminal, chosen, interruption.signal))) ?? 0
  } catch (thrown) {
    if (interruption.signal.aborted && isAbort(thrown)) return explain(terminal, interrupted(thrown))
    return explain(terminal, NewsdeskError.from(thrown))
  }
}

function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'AbortError'
}

function interrupted(cause: unknown): NewsdeskError {
  return new NewsdeskError('INTERRUPTED', 'stopped by a signal before the work was done', { cause })
}

/** What is asked for; undefined when only help or the version was printed. Error: USAGE. */
function parse(argv: readonly string[]): ChosenCommand | undefined {
  let chosen: ChosenCommand | undefined
  const program = createProgram(VERSION, (command) => {
    chosen = command
  })
  try {
    program.parse(argv, { from: 'user' })
  } catch (thrown) {
    const error = translateUsageError(thrown)
    if (error) throw error
  }
  return chosen
}

/** `start` tells what it does; one-shot commands only what goes wrong, unless a level is set. */
function logLevelOf(config: Config, settings: RawSettings, command: string): Config['logLevel'] {
  return command === 'start' || settings[OPTIONS.logLevel.name] !== undefined ? config.logLevel : 'warn'
}

function createContext(terminal: Terminal, { name, options }: ChosenCommand, signal: AbortSignal): CommandContext {
  const settings = readEnvironment(process.cwd())
  const { config: configured, secrets } = parseConfig(settings)
  const config = options.data ? { ...configured, dataDir: options.data } : configured
  const log = createLog({ level: logLevelOf(config, settings, name), isPretty: terminal.err.isTTY === true })
  const clock = buildSystemClock()
  return {
    printer: createPrinter(terminal, options.json === true),
    terminal,
    config,
    secrets,
    clock,
    log,
    signal,
    // Loaded when needed: --help and extract do without Slack, the store and the rest.
    async withApp(work) {
      const { createApp } = await import('./app.ts')
      await using app = await createApp(config, secrets, { clock, log })
      return await work(app)
    },
    async demonstrate() {
      const { playDemo } = await import('./build-demo.ts')
      return await playDemo(config, secrets, { clock, log, signal })
    },
  }
}

function abortOnSignals(): Disposable & { readonly signal: AbortSignal } {
  const controller = new AbortController()
  const abort = (): void => {
    controller.abort()
    // What does not listen to the signal must not outlive it for ever.
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
  }
  process.once('SIGINT', abort).once('SIGTERM', abort)
  // npm puts a shell in between, which dies of SIGTERM without passing it on. Started otherwise, a process may outlive its parent.
  const parent = isRunByNpm() ? watchParent(abort) : undefined
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      parent?.[Symbol.dispose]()
      process.off('SIGINT', abort).off('SIGTERM', abort)
    },
  }
}

function explain(terminal: Terminal, error: NewsdeskError): number {
  terminal.err.write(`newsdesk: ${error.message}\n${error.remedy}\n`)
  if (error.code === 'INTERNAL' && error.cause instanceof Error) terminal.err.write(`${error.cause.stack ?? ''}\n`)
  return error.exitCode
}
