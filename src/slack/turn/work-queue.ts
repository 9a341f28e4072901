import PQueue from 'p-queue'
import type { SlackLimits } from '../limits.ts'

/** Work on behalf of a person. Jobs of one thread run one after the other, so that a follow-up knows what came before. */
interface Job {
  /** Names the job for `cancel`. */
  readonly key: string
  readonly person: string
  readonly thread: string
  run(signal: AbortSignal): Promise<void>
}

/** Why a job is not taken: too much waits already, of everybody or of this person. */
export type Refusal = 'queue-full' | 'person-busy'

/** Bounded work that `drain` can wait for. Jobs must handle their own errors. */
export interface WorkQueue {
  refusal(person: string): Refusal | undefined
  /** Takes a job whatever the bounds say; ask `refusal` first. */
  submit(job: Job): void
  /** Counts work that is not queued as under way too. */
  track<T>(work: Promise<T>): Promise<T>
  /** Aborts a job that waits or runs. */
  cancel(key: string): void
  has(key: string): boolean
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
  /** Tells every job to give up. */
  abort(reason: Error): void
}

type Limits = Pick<SlackLimits, 'concurrency' | 'maxWaiting' | 'maxPerPerson'>

/** `onDefect` is told of an error that a job let through. */
export function createWorkQueue(limits: Limits, onDefect: (error: unknown) => void): WorkQueue {
  const queue = new PQueue({ concurrency: limits.concurrency })
  const jobs = new Map<Job, AbortController>()
  const tails = new Map<string, Promise<void>>()
  const tracked = new Set<Promise<unknown>>()

  function track<T>(work: Promise<T>): Promise<T> {
    tracked.add(work)
    const forget = () => tracked.delete(work)
    work.then(forget, forget)
    return work
  }

  async function runJob(job: Job, signal: AbortSignal, before: Promise<void> | undefined): Promise<void> {
    await before
    try {
      await queue.add(() => job.run(signal))
    } catch (error) {
      onDefect(error)
    }
  }

  function submit(job: Job): void {
    const controller = new AbortController()
    jobs.set(job, controller)
    const done = runJob(job, controller.signal, tails.get(job.thread)).finally(() => {
      jobs.delete(job)
      if (tails.get(job.thread) === done) tails.delete(job.thread)
    })
    tails.set(job.thread, done)
    track(done)
  }

  return {
    track,
    submit,
    refusal(person) {
      if (jobs.size >= limits.maxWaiting + limits.concurrency) return 'queue-full'
      const ofPerson = [...jobs.keys()].filter((job) => job.person === person)
      return ofPerson.length >= limits.maxPerPerson ? 'person-busy' : undefined
    },
    has: (key) => [...jobs.keys()].some((job) => job.key === key),
    cancel(key) {
      for (const [job, controller] of jobs) if (job.key === key) controller.abort(new Error('the question was deleted'))
    },
    async idle() {
      while (tracked.size > 0) await Promise.allSettled(tracked)
    },
    abort(reason) {
      for (const controller of jobs.values()) controller.abort(reason)
    },
  }
}
