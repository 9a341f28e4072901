import PQueue from 'p-queue'
import { NewsdeskError } from '../domain/errors.ts'
import { composeDigest } from './compose/compose-digest.ts'
import { planPreview } from './compose/plan-preview.ts'
import type { DigestContext } from './digest-context.ts'
import type { Digester } from './digester.ts'
import { DEFAULT_DIGEST_LIMITS, type DigestLimits } from './limits.ts'
import { deliverOutbox } from './outbox/deliver-outbox.ts'
import { settleWritten } from './outbox/settle-written.ts'
import type { PostingContext } from './schedule/posting-context.ts'
import { runDueSubscriptions } from './schedule/run-due-subscriptions.ts'
import { runNow } from './schedule/run-now.ts'
import { startCron } from './schedule/start-cron.ts'
import { listStories } from './stories/list-stories.ts'
import { createSubscriptions } from './subscriptions/create-subscriptions.ts'
import type { WorkSignals } from './work-signals.ts'

export interface DigesterOptions extends Omit<DigestContext, 'limits'> {
  /** Over the defaults. */
  readonly limits?: Partial<DigestLimits>
}

const NEVER = new AbortController().signal

/** Digests: previews, subscriptions, the schedule, and delivery exactly once. */
export function createDigester({ limits, ...parts }: DigesterOptions): Digester {
  const context: DigestContext = { ...parts, limits: { ...DEFAULT_DIGEST_LIMITS, ...limits } }
  const { log } = context
  /** What posts goes one at a time in this process; among processes the store's claims decide. */
  const work = new PQueue({ concurrency: 1 })
  let stopping = new AbortController()
  let cron: { stop(): Promise<void> } | undefined

  async function enqueue<Result>(signal = NEVER, run: (signals: WorkSignals) => Promise<Result>): Promise<Result> {
    return work.add(() => run({ signal, stopping: stopping.signal }))
  }

  async function tick(options: { signal?: AbortSignal } = {}): Promise<void> {
    const { messenger } = context
    if (messenger) await enqueue(options.signal, (signals) => runTick({ ...context, messenger }, signals))
  }

  /** A tick that nobody waits for: its failure is for the log. */
  async function tickUnattended(): Promise<void> {
    try {
      await tick()
    } catch (error) {
      const { code, message, remedy } = NewsdeskError.from(error)
      log.error({ code, detail: message, remedy, err: error }, 'the digest tick failed')
    }
  }

  return {
    ...createSubscriptions(context),
    async preview(request, { signal = NEVER, payer } = {}) {
      const plan = await planPreview(context, request)
      return composeDigest(context, { ...plan, ...(payer && { payer }) }, { signal })
    },
    stories: (range) => listStories(context, range),
    async runNow(id, options = {}) {
      const { messenger } = context
      if (!messenger) throw new NewsdeskError('CONFIG_INVALID', 'there is no Slack to post to')
      return enqueue(options.signal, (signals) => runNow({ ...context, messenger }, id, signals))
    },
    tick,
    async deliver(options = {}) {
      const { messenger } = context
      if (messenger) await enqueue(options.signal, (signals) => deliverOutbox({ ...context, messenger }, signals))
    },
    async start() {
      stopping = new AbortController()
      cron ??= startCron(tickUnattended, log)
      void tickUnattended()
    },
    async stop() {
      stopping.abort()
      await cron?.stop()
      cron = undefined
      await work.onIdle()
    },
  }
}

async function runTick(context: PostingContext, signals: WorkSignals): Promise<void> {
  await settleWritten(context)
  await deliverOutbox(context, signals)
  await runDueSubscriptions(context, signals)
}
