import type { Faults } from '../faults.ts'
import { appendBounded } from '../state/bounded-log.ts'
import type { Workspace } from '../state/workspace.ts'
import type {
  AckRecord,
  Attempt,
  DeliveredEvent,
  Delivery,
  DeliveryKind,
  DeliveryOutcome,
  FailureReason,
  SlackEvent,
  Transport,
} from './delivery.ts'
import { buildEventBody } from './event-body.ts'

/** Whether failed events are sent again by themselves. `socket-only`: as `automatic` on sockets, on demand over HTTP. */
export type RedeliveryPolicy = 'automatic' | 'socket-only' | 'manual'

export interface DispatcherOptions {
  readonly workspace: Workspace
  readonly faults: Faults
  readonly socket: Transport
  readonly http: Transport
  readonly redelivery: RedeliveryPolicy
}

/** Brings events, commands and interactions to the app: over a socket when one is open, else to the request URL. */
export interface Dispatcher {
  /** Events, oldest first. Bounded. */
  readonly deliveries: readonly Delivery[]
  readonly acks: readonly AckRecord[]
  event(event: SlackEvent): DeliveredEvent
  /** Commands and interactions: one attempt only, as Slack does. */
  send(kind: DeliveryKind, payload: Record<string, unknown>, acceptsResponsePayload: boolean): Promise<DeliveryOutcome>
  /** Sends an event once more, whatever became of it. Undefined for an unknown id. */
  redeliver(eventId: string, reason?: FailureReason): Promise<DeliveryOutcome> | undefined
  /** Sends every event again that was not acknowledged. */
  retryFailed(): Promise<readonly DeliveryOutcome[]>
  /** To be called when a socket opened: sends what waited. */
  flush(): void
  /** Resolves when no delivery is under way. */
  settled(): Promise<void>
  /** Gives up what waits for an app. */
  close(): void
}

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { workspace, faults, socket, http, redelivery } = options
  const { limits, changes } = workspace
  const deliveries: Delivery[] = []
  const acks: AckRecord[] = []
  const waiting: ((isAppThere: boolean) => void)[] = []
  const underWay = new Set<Promise<unknown>>()

  const transport = () => (socket.isReady ? socket : http.isReady ? http : undefined)

  async function attempt(delivery: Delivery, retryReason?: FailureReason): Promise<DeliveryOutcome> {
    const effect = faults.takeForDelivery(delivery.kind, delivery.eventType)
    const sending = sendOnce(delivery, { retryReason, cut: effect?.kind === 'disconnect' })
    if (effect?.kind === 'duplicate') void sendOnce(delivery, { retryReason: 'timeout', cut: false }).then(settle)
    const outcome = await sending
    return settle(effect?.kind === 'lose_ack' ? { acked: false, reason: 'timeout' } : outcome)

    function settle(outcome: DeliveryOutcome): DeliveryOutcome {
      if (outcome.acked) recordAck(delivery, outcome)
      if (delivery.outcome?.acked !== true) delivery.outcome = outcome
      changes.notify('delivery')
      return outcome
    }
  }

  async function sendOnce(
    delivery: Delivery,
    { retryReason, cut }: { retryReason: FailureReason | undefined; cut: boolean },
  ): Promise<DeliveryOutcome> {
    const attemptNow: Attempt = { delivery, retryNum: delivery.attempts, cut, ...(retryReason && { retryReason }) }
    delivery.attempts += 1
    return (await transport()?.send(attemptNow)) ?? { acked: false, reason: 'connection_failed' }
  }

  function recordAck(delivery: Delivery, outcome: DeliveryOutcome & { acked: true }): void {
    const { envelopeId, latencyMs } = outcome
    const eventId = delivery.eventId
    const record = { envelopeId, type: delivery.kind, latencyMs, ...(eventId !== undefined && { eventId }) }
    appendBounded(acks, record, limits.maxLogEntries)
    changes.notify('ack')
  }

  async function deliverEvent(delivery: Delivery): Promise<DeliveryOutcome> {
    let outcome = await attempt(delivery)
    while (mayRetry(delivery, outcome)) {
      if (transport() === undefined && !(await waitForApp())) break
      outcome = await attempt(delivery, reasonOf(outcome))
    }
    return outcome
  }

  function mayRetry(delivery: Delivery, outcome: DeliveryOutcome): boolean {
    if (outcome.acked || outcome.noRetry === true || redelivery === 'manual') return false
    if (delivery.attempts > limits.maxRetries) return false
    return redelivery === 'automatic' || !http.isReady || socket.isReady
  }

  function track<T>(work: Promise<T>): Promise<T> {
    underWay.add(work)
    void work.finally(() => underWay.delete(work))
    return work
  }

  function waitForApp(): Promise<boolean> {
    if (waiting.length >= limits.maxWaitingEvents) return Promise.resolve(false)
    return new Promise((resolve) => waiting.push(resolve))
  }

  return {
    deliveries,
    acks,
    event(event) {
      const payload = buildEventBody(workspace, event)
      const eventId = payload.event_id
      const delivery: Delivery = {
        kind: 'events_api',
        payload,
        acceptsResponsePayload: false,
        eventId,
        eventType: event.type,
        attempts: 0,
      }
      appendBounded(deliveries, delivery, limits.maxLogEntries)
      return { eventId, type: event.type, payload, outcome: track(deliverEvent(delivery)) }
    },
    send: (kind, payload, acceptsResponsePayload) =>
      track(attempt({ kind, payload, acceptsResponsePayload, attempts: 0 })),
    redeliver(eventId, reason = 'timeout') {
      const delivery = deliveries.find((candidate) => candidate.eventId === eventId)
      return delivery === undefined ? undefined : track(attempt(delivery, reason))
    },
    retryFailed() {
      const failed = deliveries.filter(({ outcome }) => outcome !== undefined && !outcome.acked)
      return Promise.all(failed.map((delivery) => track(attempt(delivery, reasonOf(delivery.outcome)))))
    },
    flush() {
      for (const resume of waiting.splice(0)) resume(true)
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
    close() {
      for (const resume of waiting.splice(0)) resume(false)
    },
  }
}

function reasonOf(outcome: DeliveryOutcome | undefined): FailureReason | undefined {
  return outcome === undefined || outcome.acked ? undefined : outcome.reason
}
