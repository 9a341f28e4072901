import type { Playground } from './playground.ts'
import type { PlaygroundChannel } from './state/people-and-channels.ts'
import type { EphemeralMessage, SlackMessage } from './state/slack-message.ts'
import { blockToLines } from './transcript/block-to-lines.ts'
import { mrkdwnToText, type Names } from './transcript/plain-text.ts'
import { wrapLine } from './transcript/wrap-line.ts'

export interface TranscriptOptions {
  /** Columns; default 100. */
  readonly width?: number
  /** IANA zone of the times shown; default UTC. */
  readonly timezone?: string
}

type Said = (SlackMessage & { readonly isEphemeral?: false }) | (EphemeralMessage & { readonly isEphemeral: true })

const DEFAULT_WIDTH = 100
const INDENT = 7
const THREAD_MARK = '  │ '

/** The conversations as people would see them, as plain text: channel by channel, replies under what they answer. */
export function renderTranscript(playground: Playground, options: TranscriptOptions = {}): string {
  const { width = DEFAULT_WIDTH, timezone = 'UTC' } = options
  const view = { width, names: namesOf(playground), time: clockIn(timezone), playground }
  return playground.channels
    .flatMap((channel) => renderChannel(view, channel))
    .join('\n')
    .trimEnd()
    .concat('\n')
}

interface View {
  readonly width: number
  readonly names: Names
  readonly time: (ts: string) => string
  readonly playground: Playground
}

function renderChannel(view: View, channel: PlaygroundChannel): string[] {
  const said = saidIn(view.playground, channel.id)
  if (said.length === 0) return []
  const title =
    channel.kind === 'im'
      ? `${view.names.user(channel.user ?? '')} ↔ ${view.playground.identity.botName}`
      : `#${channel.name}`
  const roots = said.filter((message) => message.thread_ts === undefined || message.thread_ts === message.ts)
  const body = roots.flatMap((root) => {
    const replies = said.filter((message) => message.thread_ts === root.ts && message.ts !== root.ts)
    const answers = replies.flatMap((reply) =>
      renderMessage({ ...view, width: view.width - THREAD_MARK.length }, reply),
    )
    return [...renderMessage(view, root), ...answers.map((line) => `${THREAD_MARK}${line}`.trimEnd()), '']
  })
  return [`── ${title} ${'─'.repeat(Math.max(0, view.width - title.length - 4))}`, '', ...body]
}

/** Messages and what single people saw, oldest first. */
function saidIn(playground: Playground, channel: string): Said[] {
  const ephemerals = playground.ephemerals.filter((message) => message.channel === channel)
  const all: Said[] = [
    ...playground.messages(channel),
    ...ephemerals.map((message) => ({ ...message, isEphemeral: true as const })),
  ]
  return all.toSorted((a, b) => Number(a.ts) - Number(b.ts))
}

function renderMessage(view: View, message: Said): string[] {
  const lines = contentLines(view, message).flatMap((line) => wrapLine(line, view.width - INDENT))
  const marks = 'reactions' in message ? (message.reactions ?? []).map(({ name, count }) => `:${name}: ${count}`) : []
  const pad = ' '.repeat(INDENT)
  return [
    `${view.time(message.ts)}  ${authorOf(view, message)}`,
    ...[...lines, ...(marks.length > 0 ? [marks.join('  ')] : [])].map((line) => `${pad}${line}`.trimEnd()),
  ]
}

function contentLines({ names }: View, message: Said): string[] {
  const isByApp = message.bot_id !== undefined
  if (!isByApp || message.blocks === undefined) return mrkdwnToText(message.text, names).split('\n')
  return message.blocks
    .flatMap((block) => blockToLines(block, names))
    .flatMap((line) => line.split('\n'))
    .filter((line, index, all) => line !== '' || (index > 0 && index < all.length - 1 && all[index - 1] !== ''))
}

function authorOf({ names, playground }: View, message: Said): string {
  const bot = playground.identity.botName
  if (!message.isEphemeral)
    return message.bot_id === undefined ? names.user(message.user ?? '') : (message.username ?? bot)
  return `${message.bot_id === undefined ? 'Slackbot' : bot} (only ${names.user(message.user)} sees this)`
}

function namesOf({ users, channels }: Playground): Names {
  const userNames = new Map(users.map((user) => [user.id, user.name]))
  const channelNames = new Map(channels.map((channel) => [channel.id, channel.name]))
  return { user: (id) => userNames.get(id) ?? id, channel: (id) => channelNames.get(id) ?? id }
}

function clockIn(timezone: string): (ts: string) => string {
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: timezone })
  return (ts) => format.format(new Date(Number(ts) * 1_000))
}
