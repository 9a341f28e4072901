import type { Command } from 'commander'
import type { Digester } from '../../digest/digester.ts'
import type { Subscription } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { ChannelId, SubscriptionId } from '../../domain/ids.ts'
import type { CommandContext } from '../command-context.ts'
import { parseCount } from '../parse-count.ts'
import { parseList } from '../parse-list.ts'
import { renderSubscription, subscriptionRecord } from '../records/subscription-record.ts'

interface AddOptions {
  readonly channel?: string
  readonly cron?: string
  readonly timezone?: string
  readonly topics?: string
  readonly max?: string
}

const DEFAULT_MAX_STORIES = '8'

/** Declares `subscriptions list|add|remove|pause|resume|run`; `run` gets each action as a function of the context. */
export function describeSubscriptions(
  command: Command,
  act: (action: (context: CommandContext) => Promise<number | undefined>) => void,
): Command {
  command.description('Digests that are posted on a schedule.')
  command
    .command('list')
    .description('List them.')
    .action(() => act(listSubscriptions))
  command
    .command('add')
    .description('Post a digest to a channel on a cron schedule.')
    .requiredOption('--channel <id>', 'Slack channel id')
    .requiredOption('--cron <expression>', 'five fields, such as "30 7 * * 1-5"')
    .option('--timezone <zone>', 'IANA zone that the cron expression is meant in')
    .option('--topics <words>', 'only stories that touch one of these, split by commas')
    .option('--max <count>', 'how many stories at most', DEFAULT_MAX_STORIES)
    .action((options: AddOptions) => act((context) => addSubscription(context, options)))
  for (const verb of ['remove', 'pause', 'resume'] as const)
    command
      .command(verb)
      .description(`${verb[0]?.toUpperCase()}${verb.slice(1)} one.`)
      .argument('<id>')
      .action((id: string) => act((context) => changeSubscription(context, verb, id as SubscriptionId)))
  command
    .command('run')
    .description('Write and post its digest now.')
    .argument('<id>')
    .action((id: string) => act((context) => runSubscription(context, id as SubscriptionId)))
  return command
}

async function listSubscriptions(context: CommandContext): Promise<undefined> {
  await context.withApp(async ({ digester }) => {
    for (const subscription of await digester.list()) print(context, subscription)
  })
}

async function addSubscription(context: CommandContext, options: AddOptions): Promise<undefined> {
  await context.withApp(async ({ digester }) => {
    const subscription = await digester.subscribe({
      channel: (options.channel ?? '') as ChannelId,
      cron: options.cron ?? '',
      timezone: options.timezone ?? context.config.timezone,
      topics: parseList(options.topics ?? ''),
      maxStories: parseCount(options.max ?? DEFAULT_MAX_STORIES, '--max'),
    })
    print(context, subscription)
  })
}

async function changeSubscription(
  context: CommandContext,
  verb: 'remove' | 'pause' | 'resume',
  id: SubscriptionId,
): Promise<undefined> {
  await context.withApp(async ({ digester }) => {
    const before = await find(digester, id)
    await digester[verb](id)
    if (verb === 'remove') printRemoved(context, before)
    else print(context, await find(digester, id))
  })
}

/** Prints the subscription as it is afterwards, with what the run did. */
async function runSubscription(context: CommandContext, id: SubscriptionId): Promise<undefined> {
  await context.withApp(async ({ digester }) => {
    const { state, digestId, messages } = await digester.runNow(id, { signal: context.signal })
    const posted = messages.filter((message) => message.state === 'posted').length
    const record = { ...subscriptionRecord(await find(digester, id)), run: { state, digestId, posted } }
    context.printer.result(record, () => `${id}: ${state}, ${posted} messages posted`)
    const failed = messages.find((message) => message.state === 'failed')
    if (state === 'failed')
      throw new NewsdeskError('SLACK_REFUSED', failed?.lastError ?? `the digest of ${id} could not be posted`)
  })
}

async function find(digester: Digester, id: SubscriptionId): Promise<Subscription> {
  const found = (await digester.list()).find((candidate) => candidate.id === id)
  if (!found) throw new NewsdeskError('NOT_FOUND', `there is no subscription ${id}`)
  return found
}

function print({ printer }: CommandContext, subscription: Subscription): void {
  printer.result(subscriptionRecord(subscription), () => renderSubscription(subscription))
}

function printRemoved({ printer }: CommandContext, { nextRunAt: _, ...subscription }: Subscription): void {
  printer.result({ ...subscriptionRecord(subscription), state: 'removed' }, () => `${subscription.id} removed`)
}
