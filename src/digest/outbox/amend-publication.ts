import type { Amendment } from '../../domain/correction.ts'
import type { OutboxContext } from './outbox-context.ts'

/** A message that is given up without anybody having to do something about it. */
interface GivenUp {
  readonly kind: 'failed'
  readonly error: string
  readonly isExpected: true
}

/**
 * Marks what a correction is about wherever its publication stands, and tells the thread that the note belongs into. Doing it
 * again, after a crash, changes nothing. What people have deleted is left alone. Errors: as Messenger.amend.
 */
export async function amendPublication(
  { store, messenger, log }: OutboxContext,
  { of, correction }: Amendment,
  signal: AbortSignal,
): Promise<{ threadTs: string } | 'pending' | GivenUp> {
  const place = await store.corrections.placeOf(of)
  if (place === 'pending') return 'pending'
  if (place === undefined) return giveUp('never-posted: what it corrects is not in Slack')
  const { channel, threadTs, messages } = place
  const outcomes: string[] = []
  for (const ts of messages) outcomes.push(await messenger.amend({ channel, threadTs, ts }, correction, { signal }))
  const marked = outcomes.filter((outcome) => outcome === 'marked').length
  log.info(
    { ...of, articleId: correction.articleId, version: correction.version, outcomes },
    'a publication is corrected',
  )
  if (outcomes.every((outcome) => outcome === 'gone')) return giveUp('message-gone: what it corrects was deleted')
  if (marked === 0)
    log.warn({ ...of, articleId: correction.articleId }, 'a correction could not be marked: its thread is told')
  return { threadTs }
}

function giveUp(error: string): GivenUp {
  return { kind: 'failed', error, isExpected: true }
}
