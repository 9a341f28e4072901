import type { Command } from 'commander'
import { NewsdeskError } from '../../domain/errors.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
import { DAY_MS, toTimestamp } from '../../domain/timestamp.ts'
import type { CommandContext } from '../command-context.ts'

export function describeBackup(command: Command): Command {
  return command
    .description('Write a consistent copy of the store to a file, also while the bot runs.')
    .argument('<file>')
}

export async function runBackup(context: CommandContext, file: string): Promise<undefined> {
  const started = performance.now()
  await context.withApp(async ({ store }) => {
    const { bytes } = await store.backup(file)
    const tookMs = Math.round(performance.now() - started)
    context.printer.result({ file, bytes, tookMs }, () => `${bytes} bytes written to ${file}`)
  })
}

export function describePrune(command: Command): Command {
  return command
    .description('Delete articles, answers and event claims that are older than an age.')
    .requiredOption('--older-than <age>', 'a number of days, such as 180d')
}

export async function runPrune(context: CommandContext, options: { olderThan: string }): Promise<undefined> {
  const started = performance.now()
  const before = new Date(context.clock.now().getTime() - parseDays(options.olderThan) * DAY_MS)
  await context.withApp(async ({ store }) => {
    const counts = await store.prune(toTimestamp(before))
    const tookMs = Math.round(performance.now() - started)
    context.printer.result(
      { ...counts, tookMs },
      () =>
        `${countNouns(counts.articles, 'article')}, ${countNouns(counts.answers, 'answer')}, ${countNouns(counts.events, 'event claim')} deleted`,
    )
  })
}

/** A century; dates end somewhere. */
const MAX_DAYS = 36_525

function parseDays(age: string): number {
  const days = /^(\d+)d$/.exec(age.trim())?.[1]
  if (days === undefined || Number(days) < 1 || Number(days) > MAX_DAYS)
    throw new NewsdeskError('USAGE', `--older-than: ${JSON.stringify(age)} is not an age in days, such as 180d`)
  return Number(days)
}

export function describeMigrate(command: Command): Command {
  return command.description('Bring the store to this version. Every command does so by itself; this one only says it.')
}

export async function runMigrate(context: CommandContext): Promise<undefined> {
  const started = performance.now()
  await context.withApp(async ({ store }) => {
    const { kind, schemaVersion } = await store.statistics()
    const tookMs = Math.round(performance.now() - started)
    context.printer.result({ kind, schemaVersion, tookMs }, () => `${kind} store at schema version ${schemaVersion}`)
  })
}
