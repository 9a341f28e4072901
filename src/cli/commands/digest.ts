import type { Command } from 'commander'
import type { SubscriptionId } from '../../domain/ids.ts'
import type { CommandContext } from '../command-context.ts'
import { parseCount } from '../parse-count.ts'
import { parseList } from '../parse-list.ts'
import { parseRange } from '../parse-range.ts'
import { digestRecord, renderDigest } from '../records/digest-record.ts'

interface DigestOptions {
  readonly subscription?: string
  readonly topics?: string
  readonly from?: string
  readonly to?: string
  readonly max?: string
}

export function describeDigest(command: Command): Command {
  return command
    .description('Preview a digest: nothing is posted or recorded.')
    .option('--subscription <id>', "with this subscription's topics and window")
    .option('--topics <words>', 'only stories that touch one of these, split by commas')
    .option('--from <time>', 'start of the window, by publication; without it, what came in last is told')
    .option('--to <time>', 'end of the window')
    .option('--max <count>', 'how many stories at most')
}

export async function runDigest(context: CommandContext, options: DigestOptions): Promise<undefined> {
  await context.withApp(async ({ digester }) => {
    const request = {
      ...parseRange(options),
      ...(options.subscription && { subscriptionId: options.subscription as SubscriptionId }),
      ...(options.topics && { topics: parseList(options.topics) }),
      ...(options.max && { maxStories: parseCount(options.max, '--max') }),
    }
    const digest = await digester.preview(request, { signal: context.signal })
    context.printer.result(digestRecord(digest), () =>
      renderDigest(digest, options.from || options.to ? 'published' : 'taken in'),
    )
  })
}
