import type { Store } from '../../../../src/ports/store.ts'
import { articleDraft } from '../../../support/article-draft.ts'

/** What a child process can be told to do with a store. Each tells the parent what it achieved, a line at a time. */
export const TASKS = { claimEvents, claimRuns, saveArticles, spendAll }

export type TaskName = keyof typeof TASKS

type Tell = (line: string) => void

export const CLAIMS = 60
const SAVES_BEFORE_GIVING_UP = 5_000
export const SPEND_DAY = '2026-11-20'
export const SPEND_LIMIT_MICROS = 2_000
const CALL_MICROS = 40
const REAL_MICROS = 10
const NOW = '2026-11-20T08:00:00.000Z'
const LATER = '2026-11-20T08:05:00.000Z'

/** Claims the same events as every other child; tells which it got. */
async function claimEvents(store: Store, name: string, tell: Tell): Promise<void> {
  for (let n = 0; n < CLAIMS; n++)
    if (await store.events.claim([`event-${n}`, `message-${n}`], { owner: name, at: NOW })) tell(`event-${n}`)
}

/** Claims the same digest runs as every other child; tells which it got. */
async function claimRuns(store: Store, name: string, tell: Tell): Promise<void> {
  for (let n = 0; n < CLAIMS; n++) {
    const run = { key: `run-${n}`, subscriptionId: 'sub' as never, dueAt: NOW, claimedBy: name, leaseUntil: LATER }
    if (await store.digests.claimRun(run, NOW)) tell(run.key)
  }
}

/** Saves article after article, in pairs, until it is killed; tells each one that the store has acknowledged. */
async function saveArticles(store: Store, name: string, tell: Tell): Promise<void> {
  for (let n = 0; n < SAVES_BEFORE_GIVING_UP; n += 2) {
    const drafts = [n, n + 1].map((number) => numberedDraft(name, number))
    const outcomes = await store.articles.save(drafts)
    for (const { id } of outcomes) tell(id)
  }
}

/** Reserves and settles until nothing more is granted; tells each call that was settled. */
async function spendAll({ spend }: Store, name: string, tell: Tell): Promise<void> {
  const accounts = [{ id: 'workspace', limitMicros: SPEND_LIMIT_MICROS }]
  for (let n = 0; ; n++) {
    const id = `${name}-${n}`
    const amount = { id, day: SPEND_DAY, accounts, micros: CALL_MICROS, at: NOW, expiresAt: LATER }
    if (!(await spend.reserve(amount)).isGranted) return
    await spend.settle(id, { micros: REAL_MICROS, usage: { inputTokens: 1, outputTokens: 1 } })
    tell(id)
  }
}

function numberedDraft(name: string, number: number) {
  const paragraph = `Report ${number} by ${name} on the harbour bridge of Norwick. `
  return articleDraft({
    key: `url:https://courier.example/${name}/${number}`,
    title: `Report ${number} by ${name}`,
    text: `${paragraph.repeat(20)}\n\n${paragraph.repeat(20)}`,
  })
}
