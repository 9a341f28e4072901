import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runNewsdesk } from '../../support/run-newsdesk.ts'

test('the demo answers two questions with quotes, refuses the third, looks up, posts the digest, and leaves', async () => {
  const { code, stdout, stderr } = await runNewsdesk(['demo'])
  assert.equal(code, 0, stderr)
  const expected = ['14 cracks', '9 May 2027', '#briefing', 'Almond growers expect smallest harvest', 'found no answer']
  const missing = expected.filter((words) => !stdout.replace(/\s+/g, ' ').includes(words))
  assert.deepEqual(missing, [])
  assert.equal(/undefined|\[object/.exec(stdout), null)
})
