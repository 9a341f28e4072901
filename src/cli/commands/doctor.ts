import type { Command } from 'commander'
import type { Check } from '../../domain/check.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { CommandContext } from '../command-context.ts'

export function describeDoctor(command: Command): Command {
  return command.description('Check the settings against the world: runtime, data folder, Slack, model, prompts.')
}

/** Exit code 1 when a check fails; each failing one says what to do. */
export async function runDoctor(context: CommandContext): Promise<number> {
  const checks = await context.withApp((app) => app.check()).catch((thrown: unknown) => [failedToOpen(thrown)])
  for (const check of checks) context.printer.result(check, () => renderCheck(check))
  return checks.every((check) => check.ok) ? 0 : 1
}

function failedToOpen(thrown: unknown): Check {
  const error = NewsdeskError.from(thrown)
  return { check: 'start', ok: false, detail: error.message, remedy: error.remedy }
}

function renderCheck({ check, ok, detail, remedy }: Check): string {
  const line = `${ok ? 'ok  ' : 'FAIL'} ${check.padEnd(12)} ${detail}`
  return remedy ? `${line}\n     ${remedy}` : line
}
