import type { DeliveryKind } from './delivery/delivery.ts'

/** What goes wrong with a Web API call (or a response_url post, method `response_url`). */
export type ApiEffect =
  | { readonly kind: 'rate_limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'http'; readonly status: number }
  /** Slack's own `ok: false`. */
  | { readonly kind: 'error'; readonly code: string }
  /** The connection is cut before or after the server applied the request. */
  | { readonly kind: 'drop'; readonly after: 'before' | 'apply' }
  /** The answer (and the effect) waits for the promise. */
  | { readonly kind: 'delay'; readonly until: Promise<unknown> }

/** What goes wrong with an event, command or interaction on its way to the app. */
type DeliveryEffect =
  /** Sent a second time right after the first, with the same event id and `retry_attempt` 1. */
  | { readonly kind: 'duplicate' }
  /** The acknowledgement is lost: the playground behaves as if none had come. */
  | { readonly kind: 'lose_ack' }
  /** The socket is cut right after the envelope was written. */
  | { readonly kind: 'disconnect' }

interface ApiFault {
  /** A Web API method, `response_url`, or `*`. */
  readonly method: string
  /** How often; default 1. */
  readonly times?: number
  readonly effect: ApiEffect
}

interface DeliveryFault {
  readonly delivery: DeliveryKind | '*'
  /** Only events of this type, such as `app_mention`. */
  readonly eventType?: string
  /** How often; default 1. */
  readonly times?: number
  readonly effect: DeliveryEffect
}

/** A fault that was added. */
interface FaultHandle {
  /** How often it has struck. */
  readonly hits: number
  remove(): void
}

/** Faults, used up in the order in which they were added. */
export interface Faults {
  add(fault: ApiFault | DeliveryFault): FaultHandle
  clear(): void
  takeForCall(method: string): ApiEffect | undefined
  takeForDelivery(kind: DeliveryKind, eventType: string | undefined): DeliveryEffect | undefined
}

interface Armed<F> {
  readonly fault: F
  left: number
  hits: number
}

export function createFaults(): Faults {
  const calls: Armed<ApiFault>[] = []
  const deliveries: Armed<DeliveryFault>[] = []
  return {
    add: (fault) => ('method' in fault ? arm(calls, fault) : arm(deliveries, fault)),
    clear() {
      calls.length = 0
      deliveries.length = 0
    },
    takeForCall: (method) => take(calls, (fault) => fault.method === '*' || fault.method === method)?.effect,
    takeForDelivery: (kind, eventType) => take(deliveries, (fault) => concerns(fault, kind, eventType))?.effect,
  }
}

function concerns(fault: DeliveryFault, kind: DeliveryKind, eventType: string | undefined): boolean {
  const kindFits = fault.delivery === '*' || fault.delivery === kind
  return kindFits && (fault.eventType === undefined || fault.eventType === eventType)
}

function arm<F extends { readonly times?: number }>(list: Armed<F>[], fault: F): FaultHandle {
  const armed: Armed<F> = { fault, left: fault.times ?? 1, hits: 0 }
  list.push(armed)
  return {
    get hits() {
      return armed.hits
    },
    remove() {
      armed.left = 0
    },
  }
}

function take<F>(list: Armed<F>[], concernsFault: (fault: F) => boolean): F | undefined {
  const armed = list.find((candidate) => candidate.left > 0 && concernsFault(candidate.fault))
  if (armed === undefined) return undefined
  armed.left -= 1
  armed.hits += 1
  return armed.fault
}
