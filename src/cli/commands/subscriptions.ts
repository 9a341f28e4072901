import type { Command } from 'commander'
import type { App } from '../../app-types.ts'
import type { Digester, RunOutcome } from '../../digest/digester.ts'
import type { Subscription } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import type { ChannelId, SubscriptionId } from '../../domain/ids.ts'
import { countNouns } from '../../domain/text/count-nouns.ts'
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
const SET_WORKSPACE =
  'Set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP). To post to the playground, keep `newsdesk start` running and use a channel of it.'
const HOW_TO_ADD = '`newsdesk subscriptions add --channel ID --cron "30 7 * * 1-5"` adds one.'

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
    const subscriptions = await digester.list()
    for (const subscription of subscriptions) print(context, subscription)
    if (subscriptions.length === 0) context.printer.note(`There are no subscriptions. ${HOW_TO_ADD}`)
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
  await context.withApp(async (app) => {
    const outcome = await runNow(context, app, id)
    const posted = outcome.messages.filter((message) => message.state === 'posted').length
    const run = { state: outcome.state, digestId: outcome.digestId, posted }
    const record = { ...subscriptionRecord(await find(app.digester, id)), run }
    context.printer.result(record, () => `${id}: ${outcome.state}, ${countNouns(posted, 'message')} posted`)
    const failed = outcome.messages.find((message) => message.state === 'failed')
    const error = () =>
      new NewsdeskError('SLACK_REFUSED', failed?.lastError ?? `the digest of ${id} could not be posted`)
    if (outcome.state === 'failed') throw explainAbsence(context, error())
  })
}

async function runNow(context: CommandContext, { digester }: App, id: SubscriptionId): Promise<RunOutcome> {
  try {
    return await digester.runNow(id, { signal: context.signal })
  } catch (thrown) {
    throw explainAbsence(context, NewsdeskError.from(thrown))
  }
}

/** With no workspace set it was the playground that refused, or was not there: that is what the operator has to know. */
function explainAbsence({ config: { slack } }: CommandContext, error: NewsdeskError): NewsdeskError {
  if (slack.kind !== 'playground' || !error.code.startsWith('SLACK_')) return error
  const message = `no workspace is set, and the playground at port ${slack.port} did not take the digest: ${error.message}`
  return new NewsdeskError(error.code, message, { cause: error, remedy: SET_WORKSPACE })
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
