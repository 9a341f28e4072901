import { setTimeout as wait } from 'node:timers/promises'
import type { Playground } from '../../src/playground/playground.ts'
import { WaitTimeoutError } from '../../src/playground/state/wait-for.ts'
import { drawMoment, type Moment } from './draw-moment.ts'
import type { Replica } from './replica.ts'

export interface KillParts {
  readonly playground: Playground
  readonly random: () => number
  readonly start: () => Replica
  readonly replicas: number
  readonly kills: number
}

export interface KilledBots {
  readonly killed: number
  /** Those that were not killed yet. */
  readonly alive: readonly Replica[]
  /** How bots ended that nobody killed. */
  readonly ownEnds: readonly string[]
}

/** A call that does not come is not waited for longer than this; then the kill comes as it comes. */
const LONGEST_WAIT_MS = 2_000
const READY_WITHIN_MS = 60_000
const NOTE_EVERY = 50

/** Kills bots that share a data folder, one or all at a time, and starts others in their place; the last of them live on. */
export async function killBots(parts: KillParts): Promise<KilledBots> {
  const { random, start } = parts
  const alive = Array.from({ length: parts.replicas }, start)
  const ownEnds: string[] = []
  let kills = 0
  while (kills < parts.kills) {
    const moment = drawMoment(random)
    const victims = await pickVictims(alive, moment, random)
    await killAt(parts.playground, moment, victims)
    await Promise.all(victims.map(({ ended }) => ended))
    ownEnds.push(...victims.flatMap(({ ownEnd }) => ownEnd ?? []))
    kills += victims.length
    if (kills % NOTE_EVERY < victims.length) process.stderr.write(`${kills} kills\n`)
    for (const victim of victims) alive[alive.indexOf(victim)] = start()
  }
  return { alive, ownEnds, killed: kills }
}

async function pickVictims(
  alive: readonly Replica[],
  { takesAll, alsoStarting }: Moment,
  random: () => number,
): Promise<readonly Replica[]> {
  const ready = alsoStarting ? alive : await untilReady(alive)
  const victim = ready[Math.floor(random() * ready.length)]
  return takesAll || victim === undefined ? [...alive] : [victim]
}

/** Those that are at work, or have ended instead; waits until there is one. */
async function untilReady(alive: readonly Replica[]): Promise<readonly Replica[]> {
  const deadline = performance.now() + READY_WITHIN_MS
  for (;;) {
    const ready = alive.filter(({ isReady, ownEnd }) => isReady || ownEnd !== undefined)
    if (ready.length > 0 || performance.now() > deadline) return ready
    await wait(5)
  }
}

async function killAt(playground: Playground, moment: Moment, victims: readonly Replica[]): Promise<void> {
  const kill = () => {
    for (const victim of victims) victim.kill()
  }
  if (moment.method === undefined) await wait(moment.delayMs)
  else await afterCall(playground, moment.method, () => (moment.delayMs === 0 ? kill() : undefined))
  if (moment.method !== undefined && moment.delayMs > 0) await wait(moment.delayMs)
  kill()
}

/** Acts between what a call does and what the bot reads of it. */
async function afterCall(playground: Playground, method: string, act: () => void): Promise<void> {
  const before = playground.calls.at(-1)
  const isCalled = () => {
    const newest = playground.calls.at(-1)
    if (newest === before || newest?.method !== method) return false
    act()
    return true
  }
  try {
    await playground.waitFor(isCalled, { timeoutMs: LONGEST_WAIT_MS })
  } catch (error) {
    if (!(error instanceof WaitTimeoutError)) throw error
  }
}
