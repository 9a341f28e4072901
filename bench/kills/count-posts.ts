import type { Playground } from '../../src/playground/playground.ts'
import type { PresentedMessage } from '../../src/playground/state/present-message.ts'
import { AGAIN } from '../../src/slack/deliver/find-by-key.ts'
import { reportsToldIn } from './invent-report.ts'
import type { AskedQuestion, Ledger } from './ledger.ts'
import { EVENTS, type EventName, isOf, isWhole } from './read-thread.ts'
import { BRIEFINGS, DESKS } from './workspace.ts'

export type Fault = 'doubled' | 'lost' | 'unfinished'

/** Something that was posted twice, not at all, or not to its end. */
export interface Offender {
  readonly fault: Fault
  readonly what: string
}

/** Holds what the playground shows against what was asked for. */
export function countPosts(
  playground: Playground,
  ledger: Ledger,
): { digests: number; offenders: readonly Offender[] } {
  const shown = new Map([...DESKS, ...BRIEFINGS].map((channel) => [channel, playground.messages(channel)]))
  const messagesIn = (channel: string) => shown.get(channel) ?? []
  const briefings = BRIEFINGS.map((channel) => ({ channel, messages: messagesIn(channel) }))
  return {
    digests: briefings.flatMap(({ messages }) => messages.filter(isTopOfDigest)).length,
    offenders: [
      ...[...shown].flatMap(([channel, messages]) => findDoubledKeys(channel, messages)),
      ...ledger.questions.flatMap((asked) => checkAnswer(asked, repliesIn(messagesIn(asked.channel), asked))),
      ...ledger.standing.flatMap((asked) => checkReply(asked, repliesIn(messagesIn(asked.channel), asked))),
      ...ledger.commands
        .filter((command) => !command.isAnswered())
        .map(({ question }) => offend('lost', `/brief ${question}`)),
      ...briefings.flatMap(({ messages }) =>
        messages.filter(isTopOfDigest).flatMap((top) => checkDigest(top, messages)),
      ),
      ...briefings.flatMap(({ channel, messages }) => checkReports(channel, messages, ledger.reports)),
    ],
  }
}

function offend(fault: Fault, what: string): Offender {
  return { fault, what }
}

/** A key names one message for ever, also where it had to be posted beside a live one. */
function findDoubledKeys(channel: string, messages: readonly PresentedMessage[]): readonly Offender[] {
  const ours = messages.filter(({ bot_id }) => bot_id !== undefined)
  const byKey = Map.groupBy(ours, keyOf)
  return [...byKey]
    .filter(([, { length }]) => length > 1)
    .map(([key, { length }]) => offend('doubled', `${key} stands ${length} times in ${channel}`))
}

function keyOf({ metadata, ts }: PresentedMessage): string {
  const key = metadata?.event_payload.key
  return typeof key === 'string' ? key.replace(AGAIN, '') : `a message without a key, ${ts}`
}

function repliesIn(messages: readonly PresentedMessage[], { ts }: AskedQuestion) {
  const thread = messages.filter((message) => message.thread_ts === ts && message.ts !== ts)
  return (event: EventName) => thread.filter((message) => isOf(message, event))
}

type Replies = ReturnType<typeof repliesIn>

function checkAnswer({ channel, ts }: AskedQuestion, replies: Replies): readonly Offender[] {
  const answers = replies(EVENTS.answer)
  const parts = Number(answers[0]?.metadata?.event_payload.parts ?? 1)
  if (answers.length === 0) return [offend('lost', `no answer to ${channel}/${ts}`)]
  if (answers.length > parts) return [offend('doubled', `${answers.length} answers to ${channel}/${ts}`)]
  return isWhole(answers) ? [] : [offend('unfinished', `${textOf(answers)} answers ${channel}/${ts}`)]
}

function textOf(messages: readonly PresentedMessage[]): string {
  return JSON.stringify(messages.map(({ text, metadata }) => ({ text, ...metadata?.event_payload })))
}

function checkReply({ channel, ts }: AskedQuestion, replies: Replies): readonly Offender[] {
  const { length } = replies(EVENTS.reply)
  if (length === 1) return []
  return [offend(length === 0 ? 'lost' : 'doubled', `${length} replies to the standing question ${channel}/${ts}`)]
}

function isTopOfDigest(message: PresentedMessage): boolean {
  return isOf(message, EVENTS.digest) && (message.thread_ts ?? message.ts) === message.ts
}

/** The first message counts the parts, `(1/3)`; the others stand in its thread. */
function checkDigest(top: PresentedMessage, messages: readonly PresentedMessage[]): readonly Offender[] {
  const parts = Number(/\(1\/(\d+)\)$/.exec(top.text)?.[1] ?? 1)
  const posted = messages.filter(({ ts, thread_ts }) => ts === top.ts || thread_ts === top.ts).length
  if (posted === parts) return []
  return [offend(posted < parts ? 'unfinished' : 'doubled', `${posted} of ${parts} messages of ${keyOf(top)}`)]
}

/** Whatever became of single digests: every report is told once in every briefing channel. */
function checkReports(
  channel: string,
  messages: readonly PresentedMessage[],
  reports: readonly number[],
): readonly Offender[] {
  const told = Map.groupBy(
    messages.flatMap(({ blocks }) => reportsToldIn(JSON.stringify(blocks))),
    (n) => n,
  )
  return reports.flatMap((n) => {
    const times = told.get(n)?.length ?? 0
    return times === 1
      ? []
      : [offend(times === 0 ? 'lost' : 'doubled', `report ${n} is told ${times} times in ${channel}`)]
  })
}
