import type { RespondFn, SlashCommand } from '@slack/bolt'
import { NewsdeskError } from '../../domain/errors.ts'
import { assertNever } from '../../lib/assert-never.ts'
import { renderHelp } from '../blocks/help.ts'
import { renderNotice } from '../blocks/notice.ts'
import { contentOf } from '../deliver/post-message.ts'
import type { Desk } from '../desk.ts'
import { describeError, sayToPerson } from '../errors/person-sentence.ts'
import { guarded, type Listener } from '../listener.ts'
import { claimWork, finishWork } from '../turn/claim.ts'
import type { PendingCommand } from '../turn/incoming.ts'
import { LOOKING, noticeBusy } from '../turn/notices.ts'
import { readSlackText } from '../turn/read-slack-text.ts'
import { ShutdownError } from '../turn/shutdown-error.ts'
import { waitAtMost } from '../turn/wait-at-most.ts'
import { askCommand } from './ask.ts'
import { BRIEF_USAGE } from './brief-usage.ts'
import type { CommandReply, CommandUse } from './command-use.ts'
import { digestCommand } from './digest.ts'
import { forgetCommand } from './forget.ts'
import { latestCommand } from './latest.ts'
import { type BriefCommand, parseBrief } from './parse-brief.ts'
import { questionsCommand } from './questions.ts'
import { replyToCommand } from './reply-to-command.ts'
import { searchCommand } from './search.ts'
import { subscribeCommand, unsubscribeCommand } from './subscribe.ts'
import { usageCommand } from './usage.ts'

const BRIEF = BRIEF_USAGE.command

interface BriefArgs {
  readonly command: SlashCommand
  readonly respond: RespondFn
  ack(reply: {
    response_type: 'ephemeral'
    text: string
    blocks?: ReturnType<typeof contentOf>['blocks']
  }): Promise<void>
}

/** `/brief …`: acknowledged at once, answered to the person alone through the command's response_url. */
export const brief: Listener = {
  name: 'brief',
  commands: [BRIEF],
  scopes: ['commands'],
  register(app, desk) {
    const handle = guarded(desk, 'brief', (args: BriefArgs) => handleBrief(desk, args))
    app.command(BRIEF, ({ command, ack, respond }) => handle({ command, ack, respond }))
  },
}

async function handleBrief(desk: Desk, { command, ack, respond }: BriefArgs): Promise<void> {
  const parsed = parseBrief(readSlackText(command.text ?? '', desk.identity.botUserId).text)
  if (parsed.kind === 'help')
    return ack({ response_type: 'ephemeral', ...contentOf(renderHelp(parsed.preface, parsed.about)) })
  const refusal = desk.work.refusal(command.user_id)
  if (refusal !== undefined) return ack({ response_type: 'ephemeral', text: noticeBusy(refusal) })
  const { channel_id: channel, user_id: user, trigger_id } = command
  const work: PendingCommand = { kind: 'command', keys: [`command:${trigger_id}`], channel, user }
  const claimed = claimWork(desk, work)
  await untilClaimed(desk, claimed)
  await ack({ response_type: 'ephemeral', text: LOOKING })
  const run = (signal: AbortSignal) =>
    runBrief(desk, { parsed, work, claimed, use: { channel, user, respond, signal } })
  desk.work.submit({ key: work.keys[0], person: user, thread: work.keys[0], run })
}

/** What was promised ("Looking…") is known to the next process if this one dies; whether the claim failed is told later. */
async function untilClaimed({ clock, limits }: Desk, claimed: Promise<boolean>): Promise<void> {
  const settled = claimed.catch(() => false)
  await waitAtMost(clock, limits.ackWithinMs, settled)
}

interface Running {
  readonly parsed: BriefCommand
  readonly work: PendingCommand
  readonly claimed: Promise<boolean>
  readonly use: CommandUse
}

/** Ends in a reply or, at shutdown, in an unfinished claim: the person is then told at the next start. */
async function runBrief(desk: Desk, { parsed, work, claimed, use }: Running): Promise<void> {
  try {
    if (!(await claimed)) return
    await replyToCommand(desk, use, await replyTo(desk, use, parsed))
  } catch (thrown) {
    if (use.signal.reason instanceof ShutdownError) return
    await tellFailure(desk, use, NewsdeskError.from(thrown))
  }
  await finishWork(desk, work)
}

async function tellFailure(desk: Desk, use: CommandUse, error: NewsdeskError): Promise<void> {
  desk.log.error({ command: BRIEF, channel: use.channel, ...describeError(error) }, 'a command failed')
  try {
    await replyToCommand(desk, use, [renderNotice(sayToPerson(error))])
  } catch (thrown) {
    desk.log.error({ command: BRIEF, ...describeError(NewsdeskError.from(thrown)) }, 'the person could not be told')
  }
}

async function replyTo(desk: Desk, use: CommandUse, parsed: BriefCommand): Promise<CommandReply> {
  switch (parsed.kind) {
    case 'help':
      return [renderHelp(parsed.preface, parsed.about)]
    case 'ask':
      return askCommand(desk, use, parsed.question)
    case 'search':
      return searchCommand(desk, parsed.query)
    case 'latest':
      return latestCommand(desk, parsed.topic)
    case 'digest':
      return digestCommand(desk, use)
    case 'usage':
      return usageCommand(desk, use)
    case 'subscribe':
      return subscribeCommand(desk, use, parsed.schedule)
    case 'unsubscribe':
      return unsubscribeCommand(desk, use)
    case 'questions':
      return questionsCommand(desk, use)
    case 'forget':
      return forgetCommand(use)
    default:
      return assertNever(parsed)
  }
}
