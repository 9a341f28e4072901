import type { MessageMetadata } from '@slack/types'
import type { Claim } from '../../domain/claim.ts'
import type { RenderedMessage } from '../../domain/digest.ts'
import { NewsdeskError } from '../../domain/errors.ts'
import { renderLive } from '../blocks/live-message.ts'
import { findByKey, LIVE_STATE } from '../deliver/find-by-key.ts'
import { contentOf, postMessage } from '../deliver/post-message.ts'
import { removeMessage } from '../deliver/remove-message.ts'
import type { CallResult } from '../deliver/slack-caller.ts'
import type { Desk } from '../desk.ts'
import { describeError } from '../errors/person-sentence.ts'
import { ANSWER_EVENT } from './answer-event.ts'
import type { Incoming } from './incoming.ts'
import { ShutdownError } from './shutdown-error.ts'

/** What stands in the thread of an answer that was shown while it was written. */
interface Shown {
  /** The message to put the whole answer into. */
  readonly replaces?: string
  /** Slack may have posted one, and did not say so. */
  readonly mayBePosted: boolean
}

/** Shows the claims of one answer while the rest is being written. It is a courtesy: it never fails anything. */
export interface LiveAnswer {
  show(claim: Claim): void
  /** Ends the showing, and waits for the call that is under way. */
  settle(): Promise<Shown>
  /** Takes away what was shown, of a question that was withdrawn. */
  withdraw(): Promise<void>
}

export interface LiveOptions {
  readonly signal: AbortSignal
  /** Resolves when the status line is set or has failed: set after a message, it would stay. */
  readonly ready: Promise<unknown>
}

/**
 * The first claim is posted under the key of the whole answer, so that whoever finishes it finds it again; the next ones are
 * put into the same message, at intervals that Slack's limits allow. A refusal of any kind ends the showing.
 */
export function createLiveAnswer(desk: Desk, turn: Incoming, { signal, ready }: LiveOptions): LiveAnswer {
  const { clock, limits, log, liveCalls } = desk
  const over = new AbortController()
  const calls = untilShutdown(signal)
  const ended = Promise.withResolvers<void>()
  const claims: Claim[] = []
  let running: Promise<void> | undefined
  let changed = Promise.withResolvers<void>()
  let shownCount = 0
  let shown: Shown = { mayBePosted: false }

  async function run(): Promise<void> {
    await Promise.race([ready, ended.promise])
    for (let pauseMs = limits.firstClaimDelayMs; await pause(pauseMs); pauseMs = limits.liveIntervalMs) {
      if (!liveCalls.take()) continue
      changed = Promise.withResolvers()
      const message = renderLive(claims)
      if (message === undefined || !(await put(message))) return
      if (claims.length === shownCount) await changed.promise
    }
  }

  async function pause(ms: number): Promise<boolean> {
    try {
      await clock.sleep(ms, over.signal)
    } catch {
      // Ended while waiting: the whole answer is there.
    }
    return !over.signal.aborted && !signal.aborted
  }

  async function put(message: RenderedMessage): Promise<boolean> {
    const count = claims.length
    const result = shown.replaces === undefined ? await post(message) : await change(message, shown.replaces)
    if (result.ok) shownCount = count
    else log.debug({ channel: turn.channel, reason: result.failure.error.reason }, 'claims are not shown as they come')
    return result.ok
  }

  async function post(message: RenderedMessage): Promise<CallResult<unknown>> {
    const { channel, threadTs } = turn
    const result = await postMessage(desk, { channel, threadTs, message, metadata: metadataOf(turn), signal: calls })
    if (result.ok) shown = { replaces: result.value.ts, mayBePosted: false }
    else shown = { mayBePosted: result.failure.kind === 'unknown-outcome' }
    return result
  }

  function change(message: RenderedMessage, ts: string): Promise<CallResult<unknown>> {
    const update = { channel: turn.channel, ts, ...contentOf(message), metadata: metadataOf(turn) }
    return desk.caller.once('chat.update', () => desk.client.chat.update(update), { signal: calls })
  }

  async function settle(): Promise<Shown> {
    over.abort()
    ended.resolve()
    changed.resolve()
    await running
    return shown
  }

  return {
    show(claim) {
      claims.push(claim)
      changed.resolve()
      running ??= run()
    },
    settle,
    async withdraw() {
      await removeShown(desk, turn, await settle())
    },
  }
}

/** A call that has begun is waited for, so that it is known what it did, unless the process goes down. */
function untilShutdown(signal: AbortSignal): AbortSignal {
  const shutdown = new AbortController()
  const pass = () => {
    if (signal.reason instanceof ShutdownError) shutdown.abort(signal.reason)
  }
  signal.addEventListener('abort', pass, { once: true })
  return shutdown.signal
}

async function removeShown(desk: Desk, turn: Incoming, shown: Shown): Promise<void> {
  const { channel, threadTs, ts: oldest, keys } = turn
  const { signal } = new AbortController()
  const query = { channel, threadTs, oldest, key: keys[0], eventType: ANSWER_EVENT, signal }
  try {
    const ts = shown.mayBePosted ? (await findByKey(desk.client, desk.caller, query))?.ts : shown.replaces
    if (ts !== undefined) await removeMessage(desk, { channel, ts }, { signal })
  } catch (thrown) {
    desk.log.warn({ channel, ...describeError(NewsdeskError.from(thrown)) }, 'what was shown could not be found again')
  }
}

function metadataOf({ keys }: Incoming): MessageMetadata {
  return { event_type: ANSWER_EVENT, event_payload: { key: keys[0], state: LIVE_STATE } }
}
