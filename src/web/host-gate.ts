import PQueue from 'p-queue'
import type { Clock } from '../ports/clock.ts'

/** Lets requests to one host through a few at a time and not faster than its delay. */
export interface HostGate {
  /** Waits for the host's turn, then runs `work`. Rejects with the signal's reason when aborted while waiting. */
  run<T>(host: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>
  /** Sets a host's own delay, for a Crawl-delay. */
  setDelay(host: string, delayMs: number): void
}

interface Lane {
  readonly queue: PQueue
  nextStartMs: number
  delayMs: number
}

/** Lanes of hosts that nobody waits for are dropped once there are more than this. */
const MAX_IDLE_LANES = 500

export function createHostGate(options: {
  clock: Clock
  delayMs: number
  concurrencyPerHost: number
  concurrency: number
}): HostGate {
  const lanes = new Map<string, Lane>()
  const all = new PQueue({ concurrency: options.concurrency })

  function laneOf(host: string): Lane {
    const known = lanes.get(host)
    if (known !== undefined) return known
    if (lanes.size >= MAX_IDLE_LANES) dropIdle(lanes, options.clock)
    const lane = {
      queue: new PQueue({ concurrency: options.concurrencyPerHost }),
      nextStartMs: 0,
      delayMs: options.delayMs,
    }
    lanes.set(host, lane)
    return lane
  }

  return {
    run: (host, work, signal) => {
      const lane = laneOf(host)
      const abort = signal === undefined ? {} : { signal }
      return lane.queue.add(async () => {
        await takeTurn(lane, { clock: options.clock, ...abort })
        return all.add(work, abort)
      }, abort)
    },
    setDelay: (host, delayMs) => {
      laneOf(host).delayMs = Math.max(options.delayMs, delayMs)
    },
  }
}

async function takeTurn(lane: Lane, { clock, signal }: { clock: Clock; signal?: AbortSignal }): Promise<void> {
  const now = clock.now().getTime()
  const start = Math.max(now, lane.nextStartMs)
  lane.nextStartMs = start + lane.delayMs
  if (start > now) await clock.sleep(start - now, signal)
}

function dropIdle(lanes: Map<string, Lane>, clock: Clock): void {
  const now = clock.now().getTime()
  for (const [host, { queue, nextStartMs }] of lanes)
    if (queue.size === 0 && queue.pending === 0 && nextStartMs <= now) lanes.delete(host)
}
