import { closeSync, openSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseCount } from '../src/cli/parse-count.ts'
import type { Playground } from '../src/playground/playground.ts'
import { openSqliteStore } from '../src/store/open-sqlite-store.ts'
import { silentLog } from '../test/support/silent-log.ts'
import { createRandom } from './generate-articles.ts'
import { countPosts, type Offender } from './kills/count-posts.ts'
import { createFastClock } from './kills/fast-clock.ts'
import { killBots } from './kills/kill-bots.ts'
import { createLedger, type Ledger } from './kills/ledger.ts'
import { prepareStore, startNewsroom } from './kills/newsroom.ts'
import { startPeople } from './kills/people.ts'
import { startReplica } from './kills/replica.ts'
import { openWorkspace } from './kills/workspace.ts'

const KILLS = 1_000
/** So many that some are at work while others start, which takes a busy machine longer than a bot lives. */
const REPLICAS = 5
const SHOWN_OFFENDERS = 10
/** For what is owed when the killing ends; then so long again for what should not come. */
const FINISH_WITHIN_MS = 120_000
const LOOK_MS = 500
const QUIET_MS = 8_000

/**
 * Kills bots again and again while people ask and digests come due, then counts what was posted twice, not at all, or not to
 * its end. The same seed asks and kills the same, as far as processes take the same time.
 */
export async function benchKills([kills = String(KILLS), seed]: readonly string[]): Promise<void> {
  const plan = { kills: parseCount(kills, 'kills'), seed: Number(seed ?? Date.now() % 1_000_000) }
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-kills-'))
  process.stderr.write(`seed ${plan.seed}, in ${folder}\n`)
  const { offenders, ownEnds, ...figures } = await soak({ ...plan, folder })
  const count = (fault: Offender['fault']) => offenders.filter((offender) => offender.fault === fault).length
  const faults = {
    doubled: count('doubled'),
    lost: count('lost'),
    unfinished: count('unfinished'),
    ownEnds: ownEnds.length,
  }
  const isClean = Object.values(faults).every((n) => n === 0)
  const first = [...offenders.map(({ fault, what }) => `${fault}: ${what}`), ...ownEnds].slice(0, SHOWN_OFFENDERS)
  process.stdout.write(
    `${JSON.stringify({ bench: 'kills', ...figures, ...faults, seed: plan.seed, offenders: first })}\n`,
  )
  if (isClean) await rm(folder, { recursive: true, force: true })
  else process.exitCode = 1
}

async function soak({ kills, seed, folder }: { kills: number; seed: number; folder: string }) {
  const startedAt = performance.now()
  const clockStartMs = Date.now()
  const clock = createFastClock(clockStartMs)
  const ledger = createLedger()
  await using playground = await openWorkspace(clock)
  await using store = await openSqliteStore({ folder, clock, log: silentLog })
  await prepareStore({ store, clock })
  const newsroom = startNewsroom({ playground, store, clock, ledger, random: createRandom(seed + 1) })
  const people = startPeople({ playground, store, newsroom, ledger, random: createRandom(seed + 2) })
  const log = openSync(join(folder, 'bots.log'), 'a')
  const { botToken, appToken } = playground.tokens
  const job = { apiUrl: playground.apiUrl, botToken, appToken, folder, clockStartMs }
  const start = () => startReplica(job, { cache: join(folder, 'cache'), log })
  const random = createRandom(seed)
  const { alive, ownEnds, killed } = await killBots({ playground, random, start, replicas: REPLICAS, kills })
  const killingMs = performance.now() - startedAt
  await newsroom.stop()
  await people.stop()
  await untilAllIsDone(playground, ledger)
  for (const replica of alive) replica.kill()
  await Promise.all(alive.map(({ ended }) => ended))
  closeSync(log)
  return {
    kills: killed,
    ...figuresOf(ledger),
    ...countPosts(playground, ledger),
    ownEnds: [...ownEnds, ...alive.flatMap(({ ownEnd }) => ownEnd ?? [])],
    msPerKill: Math.round(killingMs / killed),
    seconds: Math.round((performance.now() - startedAt) / 1_000),
  }
}

function figuresOf({ questions, commands, standing, reports }: Ledger) {
  const counts = { questions: questions.length, commands: commands.length }
  return { ...counts, standing: standing.length, reports: reports.length }
}

/** The last bots have time to finish, and then to post what they should not. */
async function untilAllIsDone(playground: Playground, ledger: Ledger): Promise<void> {
  const deadline = performance.now() + FINISH_WITHIN_MS
  while (countPosts(playground, ledger).offenders.length > 0 && performance.now() < deadline) await wait(LOOK_MS)
  await wait(QUIET_MS)
}
