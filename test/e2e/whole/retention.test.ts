import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createApp } from '../../../src/app.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import type { AnswerId } from '../../../src/domain/ids.ts'
import type { Log } from '../../../src/ports/log.ts'
import { answerRecord } from '../../contract/store/answer-record.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'

const DAY_MS = 86_400_000

test('a bot that runs deletes the answers that are older than it is told to keep them', async () => {
  await using folder = await openTemporaryFolder()
  const { config, secrets } = parseConfig({
    NEWSDESK_DATA_DIR: folder.path,
    NEWSDESK_PLAYGROUND_PORT: '0',
    NEWSDESK_KEEP_ANSWERS_DAYS: '7',
  })
  const removed = Promise.withResolvers<unknown>()
  const info: Log['info'] = (fields, message) => {
    if (message === 'old records removed') removed.resolve(fields.answers)
  }
  await using app = await createApp(config, secrets, { log: { ...silentLog, info } })
  for (const days of [6, 8])
    await app.store.answers.save(
      answerRecord(`${days} days old`, undefined, new Date(Date.now() - days * DAY_MS).toISOString()),
    )
  await using _ = await app.serve({ signal: new AbortController().signal })
  assert.equal(await removed.promise, 1)
  assert.equal(await app.store.answers.get('8 days old' as AnswerId), undefined)
  assert.ok(await app.store.answers.get('6 days old' as AnswerId))
})
