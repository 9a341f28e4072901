import type { AnswerId } from '../../domain/ids.ts'
import { toTimestamp } from '../../domain/timestamp.ts'
import { ACTION_IDS } from '../blocks/answer-actions.ts'
import type { Desk } from '../desk.ts'
import { guarded, type Listener } from '../listener.ts'
import { hashPerson } from '../turn/hash-person.ts'
import { type ActionUse, parseActionUse } from './action-use.ts'

const VALUE = /^(good|bad):(.+)$/

/** Thumbs up or down below an answer; the last one of a person counts. Who it was is kept as a hash only. */
export const feedback: Listener = {
  name: 'feedback',
  isInteractive: true,
  scopes: [],
  register(app, desk) {
    const handle = guarded(desk, 'feedback', (use: ActionUse) => record(desk, use))
    app.action(ACTION_IDS.feedback, async ({ ack, action, body }) => {
      await ack()
      await handle(parseActionUse({ action, body }))
    })
  },
}

async function record({ store, clock, identity, log }: Desk, { value, user }: ActionUse): Promise<void> {
  const [, verdict, id] = VALUE.exec(value) ?? []
  if (id === undefined || (verdict !== 'good' && verdict !== 'bad')) return
  const person = hashPerson(identity, user)
  await store.answers.recordFeedback(id as AnswerId, { person, verdict, at: toTimestamp(clock.now()) })
  log.info({ answer: id, verdict }, 'feedback was given')
}
