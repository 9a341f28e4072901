import type { Command } from 'commander'
import type { ChannelId } from '../../domain/ids.ts'
import type { CommandContext } from '../command-context.ts'

interface ForgetOptions {
  readonly channel?: string
  readonly thread?: string
}

export function describeForget(command: Command): Command {
  return command
    .description('Delete what was asked in a channel or thread, with the answers, and close what is kept open there.')
    .requiredOption('--channel <id>', 'Slack channel id, also of a direct message')
    .option('--thread <ts>', 'only this thread, named by the timestamp of its first message')
}

export async function runForget(context: CommandContext, { channel = '', thread }: ForgetOptions): Promise<undefined> {
  const started = performance.now()
  await context.withApp(async ({ store }) => {
    const answers = await store.answers.forget(channel as ChannelId, thread)
    const tookMs = Math.round(performance.now() - started)
    context.printer.result({ channel, thread, answers, tookMs }, () => `${answers} answers deleted`)
  })
}
