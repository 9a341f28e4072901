import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runNewsdesk } from '../../support/run-newsdesk.ts'

test('the demo answers two questions with quotes, refuses the third, looks up, posts the digest, and leaves', async () => {
  const { code, stdout, stderr } = await runNewsdesk(['demo'])
  assert.equal(code, 0, stderr)
  assert.match(stdout, /14 cracks/)
  assert.match(stdout, /9 May 2027/)
  assert.match(stdout, /#briefing/)
  assert.match(stdout, /Almond growers expect smallest harvest/)
  assert.match(stdout, /ice hockey[\s\S]*(found nothing|nothing that answers)/i)
  assert.doesNotMatch(stdout, /undefined|\[object/)
})
