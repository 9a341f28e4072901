import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'

export function describeDemo(command: Command): Command {
  return command.description(
    'Show the product without staying: samples, three questions, a look-up and a digest, as people see them.',
  )
}

export async function runDemo(context: CommandContext): Promise<undefined> {
  const transcript = await context.demonstrate()
  context.printer.result({ transcript }, () => transcript)
}
