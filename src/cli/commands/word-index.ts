import type { Command } from 'commander'
import type { IndexCheck } from '../../ports/store/index-upkeep.ts'
import type { CommandContext } from '../command-context.ts'

const FAILED = 1

/** Declares `index verify|rebuild`; `run` gets each action as a function of the context. */
export function describeIndex(
  command: Command,
  act: (action: (context: CommandContext) => Promise<number | undefined>) => void,
): Command {
  command.description('The index of words that searches use.')
  command
    .command('verify')
    .description('Compare it with every text.')
    .action(() => act(verifyIndex))
  command
    .command('rebuild')
    .description('Write it anew from the texts, newest first, also while the bot runs.')
    .action(() => act(rebuildIndex))
  return command
}

async function verifyIndex(context: CommandContext): Promise<number | undefined> {
  const started = performance.now()
  return context.withApp(async ({ store }) => {
    const check = await store.index.verify()
    const ok = check.missing + check.surplus + check.different === 0
    const tookMs = Math.round(performance.now() - started)
    context.printer.result({ ok, ...check, tookMs }, () => renderCheck(check, ok))
    return ok ? undefined : FAILED
  })
}

function renderCheck({ versions, passages, pending, missing, surplus, different }: IndexCheck, ok: boolean): string {
  const compared = `${versions} versions with ${passages} passages compared, ${pending} still to be taken in`
  if (ok) return `${compared}: the index holds what the texts hold`
  return `${compared}: ${missing} missing, ${surplus} too many, ${different} different. Run \`newsdesk index rebuild\`.`
}

async function rebuildIndex(context: CommandContext): Promise<undefined> {
  const started = performance.now()
  await context.withApp(async ({ store }) => {
    const { versions } = await store.index.rebuild()
    const tookMs = Math.round(performance.now() - started)
    context.printer.result({ versions, tookMs }, () => `${versions} versions taken in`)
  })
}
