import { once } from 'node:events'
import type { Command } from 'commander'
import type { Service } from '../../app-types.ts'
import type { CommandContext } from '../command-context.ts'

export function describeStart(command: Command): Command {
  return command.description('Run the bot until a signal. With no Slack set, opens the playground on the samples.')
}

/** Runs until SIGINT or SIGTERM, or until the service fails for good. */
export async function runStart(context: CommandContext): Promise<undefined> {
  await context.withApp(async (app) => {
    await using service = await app.serve({ signal: context.signal })
    announce(context, service)
    if (!context.signal.aborted) await Promise.race([once(context.signal, 'abort'), service.failed])
    context.printer.note('Stopping: finishing what is under way.')
  })
}

function announce({ printer }: CommandContext, service: Service): void {
  printer.result({ listening: service.url, slack: service.slack, articles: service.articles }, () =>
    [service.headline, '', ...service.advice].join('\n'),
  )
}
