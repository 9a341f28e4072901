import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import { callApi } from './call-api.ts'

async function respond(url: string, body: object | string): Promise<number> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text })
  await response.text()
  return response.status
}

const COMMAND = { user: 'mara', channel: 'newsroom', command: '/news', text: '' }

test('five posts are taken, a sixth is refused', async () => {
  await using playground = await createPlayground()
  const { responseUrl, posts } = await playground.slash(COMMAND)
  const statuses: number[] = []
  for (let count = 0; count < 6; count += 1) statuses.push(await respond(responseUrl, { text: `${count}` }))
  assert.deepEqual(statuses, [200, 200, 200, 200, 200, 404])
  assert.equal(posts.length, 5)
})

test('after thirty minutes it is gone', async () => {
  let now = new Date('2031-05-01T08:00:00Z')
  await using playground = await createPlayground({ now: () => now })
  const { responseUrl } = await playground.slash(COMMAND)
  now = new Date('2031-05-01T08:30:00Z')
  assert.equal(await respond(responseUrl, { text: 'in time' }), 200)
  now = new Date('2031-05-01T08:30:00.001Z')
  assert.equal(await respond(responseUrl, { text: 'late' }), 410)
  assert.equal(await respond(`${responseUrl}X`, { text: 'nowhere' }), 404)
})

test('what Slack would refuse is refused, and does not count', async () => {
  await using playground = await createPlayground()
  const { responseUrl, posts } = await playground.slash(COMMAND)
  assert.equal(await respond(responseUrl, 'not json'), 400)
  assert.equal(await respond(responseUrl, {}), 400)
  assert.equal(await respond(responseUrl, { text: 'x', blocks: [{ type: 'marquee' }] }), 400)
  assert.deepEqual(posts, [])
})

test('a fault answers in its place', async () => {
  await using playground = await createPlayground()
  const { responseUrl, posts } = await playground.slash(COMMAND)
  playground.faults.add({ method: 'response_url', effect: { kind: 'rate_limited', retryAfterSeconds: 1 } })
  playground.faults.add({ method: 'response_url', effect: { kind: 'http', status: 500 } })
  assert.equal(await respond(responseUrl, { text: 'x' }), 429)
  assert.equal(await respond(responseUrl, { text: 'x' }), 500)
  playground.faults.add({ method: 'response_url', effect: { kind: 'drop', after: 'apply' } })
  await assert.rejects(respond(responseUrl, { text: 'x' }))
  assert.equal(posts.length, 1)
})

test('ephemeral posts are seen by one person; the original can be replaced and deleted', async () => {
  await using playground = await createPlayground()
  const { responseUrl } = await playground.slash(COMMAND)
  await respond(responseUrl, { text: 'working' })
  const before = playground.ephemerals.length
  await respond(responseUrl, { text: 'done', replace_original: true })
  assert.equal(playground.ephemerals.length, before)
  assert.ok(playground.ephemerals.some((message) => message.text === 'done' && message.user === 'U0MARA'))
  await respond(responseUrl, { delete_original: true })
  assert.ok(!playground.ephemerals.some((message) => message.text === 'done'))
  assert.deepEqual(playground.messages('newsroom'), [])
})

test('a click’s response_url replaces and deletes the message that was clicked', async () => {
  await using playground = await createPlayground()
  const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }
  const blocks = [{ type: 'actions', elements: [button] }]
  const posted = await callApi(playground, 'chat.postMessage', { channel: 'C0NEWSROOM', text: 'x', blocks })
  const click = { user: 'mara', channel: 'newsroom', ts: String(posted.ts), actionId: 'go' }
  const { responseUrl = '' } = await playground.clickAction(click)
  await respond(responseUrl, { text: 'gone', replace_original: true })
  assert.equal(playground.messages('newsroom')[0]?.text, 'gone')
  assert.equal(playground.messages('newsroom')[0]?.blocks, undefined)
  await respond(responseUrl, { delete_original: true })
  assert.deepEqual(playground.messages('newsroom'), [])
})
