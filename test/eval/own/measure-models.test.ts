import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { createOpenAiServer } from '../../support/openai-server/create-openai-server.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'
import { measureModels } from '../measure-models.ts'

const clock = createManualClock('2026-11-24T00:00:00.000Z')

test('the answers of a model that is set are measured beside the quoted ones, and none without a model', async () => {
  await using folder = await openTemporaryFolder()
  await using server = await createOpenAiServer()
  server.enqueue({ kind: 'text', text: '{"claims":[]}' })
  const absent = join(folder.path, 'absent')
  const metrics = await measureModels(absent, clock, parseConfig({ OPENAI_BASE_URL: server.baseUrl }))
  const refused = metrics.find(({ metric }) => /refused/.test(metric))
  assert.deepEqual([refused?.value, refused?.metric.startsWith('model, ')], [1, true])
  assert.ok(server.history.length > 0, 'the model was asked')
  assert.deepEqual(await measureModels(absent, clock, parseConfig({})), [])
})
