import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { Playground } from '../../../src/playground/playground.ts'
import { callApi } from './call-api.ts'

const HERE = { channel: 'C0NEWSROOM' }
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })
const NOWHERE = { ...HERE, ts: '1.000001' }
const MODAL = { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [{ type: 'divider' }] }

let playground: Playground
let asked = ''
before(async () => {
  playground = await createPlayground()
  playground.changeChannel('general', { isArchived: true })
  playground.changeChannel('desk-private', { isMember: false })
  asked = playground.postAsUser({ user: 'mara', channel: 'newsroom', text: 'hello' }).ts
})
after(() => playground[Symbol.asyncDispose]())

/** Method, arguments, the error Slack gives. */
const CASES: readonly [string, Record<string, unknown>, string][] = [
  ['chat.teleport', {}, 'unknown_method'],
  ['constructor', {}, 'unknown_method'],
  ['chat.postMessage', { text: 'x' }, 'invalid_arguments'],
  ['chat.postMessage', { channel: 'C0NOWHERE', text: 'x' }, 'channel_not_found'],
  ['chat.postMessage', { channel: 'C0DESK', text: 'x' }, 'channel_not_found'],
  ['chat.postMessage', { channel: 'C0LOBBY', text: 'x' }, 'not_in_channel'],
  ['chat.postMessage', { channel: 'C0GENERAL', text: 'x' }, 'is_archived'],
  ['chat.postMessage', { channel: 'U0NEWSDESK', text: 'x' }, 'cannot_dm_bot'],
  ['chat.postMessage', HERE, 'no_text'],
  ['chat.postMessage', { ...HERE, text: ' ' }, 'no_text'],
  ['chat.postMessage', { ...HERE, text: 'x', blocks: '[{' }, 'invalid_blocks_format'],
  ['chat.postMessage', { ...HERE, text: 'x', blocks: [section('')] }, 'invalid_blocks'],
  ['chat.postMessage', { ...HERE, text: 'x', blocks: Array(51).fill({ type: 'divider' }) }, 'msg_blocks_too_many'],
  ['chat.postMessage', { ...HERE, text: 'x', blocks: Array(5).fill(section('x'.repeat(2800))) }, 'msg_blocks_too_long'],
  [
    'chat.postMessage',
    { ...HERE, text: 'x', blocks: [{ type: 'markdown', text: Array(51).fill('para').join('\n\n') }] },
    'invalid_blocks',
  ],
  ['chat.postMessage', { ...HERE, text: 'x', markdown_text: 'y' }, 'markdown_text_conflict'],
  ['chat.postMessage', { ...HERE, blocks: [section('x')], markdown_text: 'y' }, 'markdown_text_conflict'],
  ['chat.postMessage', { ...HERE, markdown_text: 'x'.repeat(12_001) }, 'msg_too_long'],
  ['chat.postMessage', { ...HERE, text: 'x', thread_ts: '1.000001' }, 'thread_not_found'],
  ['chat.postMessage', { ...HERE, text: 'x', metadata: 'oops' }, 'invalid_arguments'],
  ['chat.postMessage', { ...HERE, text: 'x', metadata: { event_type: 'a' } }, 'invalid_metadata_schema'],
  [
    'chat.postMessage',
    { ...HERE, text: 'x', metadata: { event_type: 'a', event_payload: { big: 'x'.repeat(3000) } } },
    'metadata_too_large',
  ],
  ['chat.postMessage', { ...HERE, text: 'x', attachments: Array(101).fill({ text: 'a' }) }, 'too_many_attachments'],
  ['chat.update', { ...NOWHERE, text: 'x' }, 'message_not_found'],
  ['chat.update', { ...HERE, ts: 'ASKED', text: 'x' }, 'cant_update_message'],
  ['chat.delete', NOWHERE, 'message_not_found'],
  ['chat.delete', { ...HERE, ts: 'ASKED' }, 'cant_delete_message'],
  ['chat.postEphemeral', { ...HERE, text: 'x' }, 'invalid_arguments'],
  ['chat.postEphemeral', { ...HERE, text: 'x', user: 'U0NOBODY' }, 'user_not_in_channel'],
  ['chat.postEphemeral', { ...HERE, text: 'x'.repeat(4001), user: 'U0MARA' }, 'msg_too_long'],
  ['chat.getPermalink', { ...HERE, message_ts: '1.000001' }, 'message_not_found'],
  ['chat.startStream', { ...HERE, markdown_text: 'x' }, 'invalid_arguments'],
  ['chat.startStream', { ...HERE, thread_ts: 'ASKED' }, 'missing_recipient_user_id'],
  ['chat.startStream', { ...HERE, thread_ts: 'ASKED', recipient_user_id: 'U0MARA' }, 'missing_recipient_team_id'],
  ['chat.appendStream', { ...HERE, ts: 'ASKED', markdown_text: 'x' }, 'message_not_owned_by_app'],
  ['conversations.history', { channel: 'C0LOBBY' }, 'not_in_channel'],
  ['conversations.history', { ...HERE, cursor: 'nonsense' }, 'invalid_cursor'],
  ['conversations.history', { ...HERE, oldest: 'yesterday' }, 'invalid_ts_oldest'],
  ['conversations.history', { ...HERE, limit: 'many' }, 'invalid_arguments'],
  ['conversations.replies', NOWHERE, 'thread_not_found'],
  ['conversations.open', {}, 'invalid_arguments'],
  ['conversations.open', { users: 'U0NOBODY' }, 'user_not_found'],
  ['conversations.join', { channel: 'C0GENERAL' }, 'is_archived'],
  ['users.info', { user: 'U0NOBODY' }, 'user_not_found'],
  ['bots.info', { bot: 'B0OTHER' }, 'bot_not_found'],
  ['reactions.add', { ...HERE, timestamp: '1.000001', name: 'eyes' }, 'message_not_found'],
  ['reactions.add', { ...HERE, timestamp: 'ASKED', name: 'Not a name' }, 'invalid_name'],
  ['reactions.remove', { ...HERE, timestamp: 'ASKED', name: 'eyes' }, 'no_reaction'],
  ['views.open', { trigger_id: 'x', view: MODAL }, 'invalid_trigger_id'],
  ['views.open', { trigger_id: 'x', view: { type: 'modal', blocks: [] } }, 'invalid_arguments'],
  ['views.open', { trigger_id: 'x', view: { ...MODAL, junk: 'x'.repeat(250_001) } }, 'view_too_large'],
  ['views.update', { view_id: 'V0', view: MODAL }, 'not_found'],
  ['views.publish', { user_id: 'U0NOBODY', view: { type: 'home', blocks: [] } }, 'invalid_arguments'],
  [
    'assistant.threads.setSuggestedPrompts',
    { channel_id: 'C0NEWSROOM', prompts: Array(5).fill({}) },
    'invalid_arguments',
  ],
  [
    'assistant.threads.setStatus',
    { channel_id: 'C0NEWSROOM', thread_ts: '1.1', status: 's', loading_messages: Array(11).fill('x') },
    'invalid_arguments',
  ],
  ['agents.sessions.setStatus', { channel_id: 'C0NEWSROOM', status: 'sleeping' }, 'invalid_arguments'],
  ['agents.sessions.rename', { channel_id: 'C0NEWSROOM', title: 'x'.repeat(201) }, 'invalid_arguments'],
  ['blocks.validate', { blocks: [{ type: 'marquee' }] }, 'invalid_blocks'],
]

for (const [index, [method, args, error]] of CASES.entries()) {
  test(`${method} (case ${index}) is refused with ${error}`, async () => {
    const filled = Object.fromEntries(
      Object.entries(args).map(([key, value]) => [key, value === 'ASKED' ? asked : value]),
    )
    const answer = await callApi(playground, method, filled)
    assert.equal(answer.ok, false)
    assert.equal(answer.error, error)
  })
}

test('a missing argument is named', async () => {
  const answer = await callApi(playground, 'chat.postMessage', { text: 'x' })
  assert.deepEqual(answer.response_metadata?.messages, ['[ERROR] missing required field: channel'])
})

test('a broken block is named by its place', async () => {
  const args = { ...HERE, text: 'x', blocks: [section('x'.repeat(3001))] }
  const answer = await callApi(playground, 'chat.postMessage', args)
  assert.match(answer.response_metadata?.messages?.[0] ?? '', /json-pointer:\/blocks\/0\/text\/text/)
})

test('tokens are checked: none, wrong, of the other kind, without the scope', async () => {
  const error = async (method: string, token: string) => (await callApi(playground, method, {}, token)).error
  assert.equal(await error('auth.test', ''), 'not_authed')
  assert.equal(await error('auth.test', 'xoxb-wrong'), 'invalid_auth')
  assert.equal(await error('auth.test', playground.tokens.appToken), 'not_allowed_token_type')
  assert.equal(await error('apps.connections.open', playground.tokens.botToken), 'not_allowed_token_type')
  await using narrow = await createPlayground({ scopes: ['chat:write'] })
  const answer = await callApi(narrow, 'users.list')
  assert.deepEqual([answer.error, answer.needed, answer.provided], ['missing_scope', 'users:read', 'chat:write'])
})

test('posting uninvited to a public channel needs chat:write.public', async () => {
  await using open = await createPlayground({ scopes: ['chat:write', 'chat:write.public'] })
  assert.equal((await callApi(open, 'chat.postMessage', { channel: 'C0LOBBY', text: 'x' })).ok, true)
})

test('a body that is not JSON is invalid_json, and one that is too large is 413', async () => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${playground.tokens.botToken}` }
  const broken = await fetch(`${playground.apiUrl}api.test`, { method: 'POST', headers, body: '{' })
  assert.equal(((await broken.json()) as { error: string }).error, 'invalid_json')
  await using small = await createPlayground({ limits: { maxRequestBytes: 10 } })
  const large = await fetch(`${small.apiUrl}api.test`, { method: 'POST', headers, body: '{"text":"long enough"}' })
  assert.equal(large.status, 413)
})
