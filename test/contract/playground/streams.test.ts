import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WebClient } from '@slack/web-api'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { Playground } from '../../../src/playground/playground.ts'
import { callApi } from './call-api.ts'

async function ask(playground: Playground) {
  const { ts } = playground.postAsUser({ user: 'mara', channel: 'newsroom', text: '@newsdesk what?' })
  return { channel: 'C0NEWSROOM', thread_ts: ts, recipient_user_id: 'U0MARA', recipient_team_id: 'T0PLAYGROUND' }
}

test('the official streamer makes one message of many appends', async () => {
  await using playground = await createPlayground()
  const client = new WebClient(playground.tokens.botToken, { slackApiUrl: playground.apiUrl })
  const streamer = client.chatStream({ ...(await ask(playground)), buffer_size: 8 })
  for (const part of ['The **wall** ', 'gave way ', 'on 14 October.']) await streamer.append({ markdown_text: part })
  const [message] = playground.messages('newsroom').slice(-1)
  assert.equal(message?.streaming_state, 'in_progress')
  const feedback = { type: 'context', elements: [{ type: 'mrkdwn' as const, text: 'Sources' }] }
  await streamer.stop({ blocks: [feedback] })
  const [done] = playground.messages('newsroom').slice(-1)
  assert.equal(done?.text, 'The **wall** gave way on 14 October.')
  assert.equal(done?.streaming_state, 'completed')
  assert.deepEqual(
    done?.blocks?.map((block) => block.type),
    ['markdown', 'context'],
  )
  assert.equal(playground.messages('newsroom').length, 2)
})

test('a stream ends five minutes after its start, however busy', async () => {
  let now = new Date('2031-05-01T08:00:00Z')
  await using playground = await createPlayground({ now: () => now })
  const { ts } = await callApi(playground, 'chat.startStream', { ...(await ask(playground)), markdown_text: 'a' })
  const where = { channel: 'C0NEWSROOM', ts, markdown_text: 'b' }
  now = new Date('2031-05-01T08:04:59Z')
  assert.equal((await callApi(playground, 'chat.appendStream', where)).ok, true)
  assert.equal(
    (await callApi(playground, 'chat.update', { ...where, markdown_text: 'c' })).error,
    'streaming_state_conflict',
  )
  now = new Date('2031-05-01T08:05:00Z')
  assert.equal((await callApi(playground, 'chat.appendStream', where)).error, 'message_not_in_streaming_state')
  assert.equal((await callApi(playground, 'chat.stopStream', where)).error, 'message_not_in_streaming_state')
  assert.equal((await callApi(playground, 'chat.update', { ...where, markdown_text: 'c' })).ok, true)
})

test('pressing Stop refuses further writing and tells the app', async () => {
  await using playground = await createPlayground()
  const { ts } = await callApi(playground, 'chat.startStream', { ...(await ask(playground)), markdown_text: 'a' })
  const event = playground.stopStream({ user: 'mara', channel: 'newsroom', ts: String(ts) })
  assert.equal(event?.type, 'agent_session_stopped')
  const where = { channel: 'C0NEWSROOM', ts, markdown_text: 'b' }
  assert.equal((await callApi(playground, 'chat.appendStream', where)).error, 'stopped_by_user')
})

test('a stream may not grow beyond a message', async () => {
  await using playground = await createPlayground()
  const { ts } = await callApi(playground, 'chat.startStream', await ask(playground))
  const append = (length: number) =>
    callApi(playground, 'chat.appendStream', { channel: 'C0NEWSROOM', ts, markdown_text: 'x'.repeat(length) })
  assert.equal((await append(8_000)).ok, true)
  assert.equal((await append(8_000)).error, 'msg_too_long')
  assert.equal(playground.messages('newsroom').at(-1)?.text.length, 8_000)
})

test('chunks carry tasks, plans and blocks, and are checked', async () => {
  await using playground = await createPlayground()
  const { ts } = await callApi(playground, 'chat.startStream', await ask(playground))
  const append = (chunks: unknown) => callApi(playground, 'chat.appendStream', { channel: 'C0NEWSROOM', ts, chunks })
  await append([{ type: 'task_update', id: '1', title: 'Search', status: 'in_progress' }])
  await append([
    { type: 'task_update', id: '1', title: 'Search', status: 'complete' },
    { type: 'markdown_text', text: 'ok' },
  ])
  const types = playground
    .messages('newsroom')
    .at(-1)
    ?.blocks?.map((block) => `${block.type}:${block.status ?? ''}`)
  assert.deepEqual(types, ['task_card:complete', 'markdown:'])
  assert.equal((await append([{ type: 'task_update', id: '1', title: 'x', status: 'maybe' }])).error, 'invalid_chunks')
  assert.equal((await append('nothing')).error, 'invalid_arguments')
})

test('changes of a message are limited to fifty a minute, and streams to twenty', async () => {
  let nowMs = Date.parse('2026-11-20T08:00:00.000Z')
  await using playground = await createPlayground({ now: () => new Date(nowMs) })
  const { ts } = await callApi(playground, 'chat.postMessage', { channel: 'C0NEWSROOM', text: 'a' })
  const update = () => callApi(playground, 'chat.update', { channel: 'C0NEWSROOM', ts, text: 'b' })
  for (let n = 0; n < 50; n++) assert.equal((await update()).ok, true)
  nowMs += 20_000
  assert.equal((await update()).error, 'ratelimited')
  assert.equal(playground.calls.at(-1)?.status, 429)
  assert.equal((await callApi(playground, 'chat.postMessage', { channel: 'C0NEWSROOM', text: 'c' })).ok, true)
  nowMs += 40_001
  assert.equal((await update()).ok, true)
  const where = await ask(playground)
  for (let n = 0; n < 20; n++) assert.equal((await callApi(playground, 'chat.startStream', where)).ok, true)
  assert.equal((await callApi(playground, 'chat.startStream', where)).error, 'ratelimited')
})
