import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WebClient } from '@slack/web-api'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { Playground } from '../../../src/playground/playground.ts'
import { callApi } from './call-api.ts'

const connect = (playground: Playground) =>
  new WebClient(playground.tokens.botToken, { slackApiUrl: playground.apiUrl, retryConfig: { retries: 0 } })

test('the official client posts, edits and deletes', async () => {
  await using playground = await createPlayground()
  const client = connect(playground)
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'Hello' } }]
  const posted = await client.chat.postMessage({ channel: '#newsroom', text: 'Hello', blocks })
  assert.equal(posted.channel, 'C0NEWSROOM')
  assert.match(String(posted.message?.blocks?.[0]?.block_id), /^b/)
  const ts = posted.ts ?? ''
  await client.chat.update({ channel: 'C0NEWSROOM', ts, text: 'Bye' })
  const [edited] = playground.messages('newsroom')
  assert.equal(edited?.text, 'Bye')
  assert.equal(edited?.blocks, undefined)
  assert.equal(edited?.edited?.user, 'U0NEWSDESK')
  await client.chat.delete({ channel: 'C0NEWSROOM', ts })
  assert.deepEqual(playground.messages('newsroom'), [])
})

test('metadata is kept and given back only on request', async () => {
  await using playground = await createPlayground()
  const client = connect(playground)
  const metadata = { event_type: 'digest_posted', event_payload: { key: 'C0-2031-05-01' } }
  await client.chat.postMessage({ channel: 'C0NEWSROOM', text: 'Digest', metadata })
  const plain = await client.conversations.history({ channel: 'C0NEWSROOM' })
  assert.equal(plain.messages?.[0]?.metadata, undefined)
  const full = await client.conversations.history({ channel: 'C0NEWSROOM', include_all_metadata: true })
  assert.deepEqual(full.messages?.[0]?.metadata, metadata)
})

test('history runs newest first in pages, bounded by oldest and latest, without replies', async () => {
  await using playground = await createPlayground()
  const client = connect(playground)
  const ts: string[] = []
  for (const text of ['one', 'two', 'three', 'four', 'five']) {
    ts.push((await client.chat.postMessage({ channel: 'C0NEWSROOM', text })).ts ?? '')
  }
  await client.chat.postMessage({ channel: 'C0NEWSROOM', text: 'reply', thread_ts: ts[1] ?? '' })
  const pages: string[][] = []
  for await (const page of client.paginate('conversations.history', { channel: 'C0NEWSROOM', limit: 2 })) {
    const { messages } = page as unknown as { messages: { text: string }[] }
    pages.push(messages.map((message) => message.text))
  }
  assert.deepEqual(pages, [['five', 'four'], ['three', 'two'], ['one']])
  const range = { channel: 'C0NEWSROOM', oldest: ts[1] ?? '', latest: ts[3] ?? '' }
  const inner = await client.conversations.history(range)
  assert.deepEqual(
    inner.messages?.map((message) => message.text),
    ['three'],
  )
  const closed = await client.conversations.history({ ...range, inclusive: true })
  assert.deepEqual(
    closed.messages?.map((message) => message.text),
    ['four', 'three', 'two'],
  )
  assert.equal(closed.messages?.[2]?.reply_count, 1)
})

test('replies give the parent first and accept any ts of the thread', async () => {
  await using playground = await createPlayground()
  const client = connect(playground)
  const root = playground.postAsUser({ user: 'mara', channel: 'newsroom', text: 'question' })
  const reply = await client.chat.postMessage({ channel: 'C0NEWSROOM', text: 'answer', thread_ts: root.ts })
  const under = await client.chat.postMessage({ channel: 'C0NEWSROOM', text: 'more', thread_ts: reply.ts ?? '' })
  assert.equal(under.message?.thread_ts, root.ts)
  const { messages } = await client.conversations.replies({ channel: 'C0NEWSROOM', ts: reply.ts ?? '' })
  assert.deepEqual(
    messages?.map((message) => message.text),
    ['question', 'answer', 'more'],
  )
  assert.deepEqual(messages?.[0]?.reply_users, ['U0NEWSDESK'])
})

test('a person’s id opens the direct message with them', async () => {
  await using playground = await createPlayground()
  const client = connect(playground)
  const posted = await client.chat.postMessage({ channel: 'U0JUNE', text: 'Good morning' })
  const opened = await client.conversations.open({ users: 'U0JUNE' })
  assert.equal(opened.channel?.id, posted.channel)
  assert.equal(playground.messages('dm:june')[0]?.text, 'Good morning')
})

test('channels are listed by type, without private ones the bot is not in', async () => {
  await using playground = await createPlayground({
    channels: [
      { name: 'open' },
      { name: 'secret', kind: 'private', isMember: false },
      { name: 'old', isArchived: true },
    ],
  })
  const client = connect(playground)
  const list = async (args: object) => (await client.conversations.list(args)).channels?.map((channel) => channel.name)
  assert.deepEqual(await list({}), ['open', 'old'])
  assert.deepEqual(await list({ exclude_archived: true, types: 'public_channel,private_channel' }), ['open'])
})

test('joining a channel makes posting possible', async () => {
  await using playground = await createPlayground()
  const client = connect(playground)
  await client.conversations.join({ channel: 'C0LOBBY' })
  assert.equal((await client.chat.postMessage({ channel: 'C0LOBBY', text: 'hi' })).ok, true)
})

test('users carry their time zone and its offset', async () => {
  await using playground = await createPlayground({ now: () => new Date('2031-01-15T12:00:00Z') })
  const { user } = await connect(playground).users.info({ user: 'U0OMAR' })
  assert.equal(user?.tz, 'America/Chicago')
  assert.equal(user?.tz_offset, -6 * 3600)
})

test('a reaction can be added once', async () => {
  await using playground = await createPlayground()
  const { ts } = playground.postAsUser({ user: 'mara', channel: 'newsroom', text: 'hi' })
  const args = { channel: 'C0NEWSROOM', timestamp: ts, name: 'eyes' }
  assert.equal((await callApi(playground, 'reactions.add', args)).ok, true)
  assert.equal((await callApi(playground, 'reactions.add', args)).error, 'already_reacted')
  playground.react({ user: 'omar', channel: 'newsroom', ts, name: 'eyes' })
  assert.deepEqual(playground.messages('newsroom')[0]?.reactions, [
    { name: 'eyes', users: ['U0NEWSDESK', 'U0OMAR'], count: 2 },
  ])
  assert.equal((await callApi(playground, 'reactions.remove', args)).ok, true)
  assert.equal(playground.messages('newsroom')[0]?.reactions?.[0]?.count, 1)
})

test('form-encoded arguments mean the same as JSON', async () => {
  await using playground = await createPlayground()
  const form = new URLSearchParams({
    token: playground.tokens.botToken,
    channel: 'C0NEWSROOM',
    text: 'x',
    blocks: JSON.stringify([{ type: 'divider' }]),
    unfurl_links: 'false',
  })
  const response = await fetch(`${playground.apiUrl}chat.postMessage`, { method: 'POST', body: form })
  assert.equal(response.status, 200)
  const [message] = playground.messages('newsroom')
  assert.equal(message?.blocks?.[0]?.type, 'divider')
  assert.equal(message?.unfurl_links, false)
  assert.equal(playground.callsTo('chat.postMessage')[0]?.args.token, undefined)
})

test('a text of more than 40,000 characters is cut, an edit of more than 4,000 refused', async () => {
  await using playground = await createPlayground()
  const posted = await callApi(playground, 'chat.postMessage', { channel: 'C0NEWSROOM', text: 'x'.repeat(40_001) })
  assert.equal(playground.messages('newsroom')[0]?.text.length, 40_000)
  const edit = { channel: 'C0NEWSROOM', ts: posted.ts, text: 'x'.repeat(4001) }
  assert.equal((await callApi(playground, 'chat.update', edit)).error, 'msg_too_long')
})

test('a permalink leads to the message on the page', async () => {
  await using playground = await createPlayground()
  const { ts } = playground.postAsUser({ user: 'mara', channel: 'newsroom', text: 'hi' })
  const { permalink } = await callApi(playground, 'chat.getPermalink', { channel: 'C0NEWSROOM', message_ts: ts })
  const response = await fetch(String(permalink), { redirect: 'manual' })
  assert.equal(response.headers.get('location'), `/#/C0NEWSROOM/${ts}`)
})

test('a thread’s status runs out after two minutes and ends with an answer', async () => {
  let now = new Date('2031-05-01T08:00:00Z')
  await using playground = await createPlayground({ now: () => now })
  const { ts } = playground.postAsUser({ user: 'mara', channel: 'newsroom', text: 'hi' })
  const args = { channel_id: 'C0NEWSROOM', thread_ts: ts, status: 'is reading' }
  await callApi(playground, 'assistant.threads.setStatus', args)
  assert.equal(playground.statuses[0]?.status?.text, 'is reading')
  now = new Date('2031-05-01T08:02:01Z')
  assert.deepEqual(playground.statuses, [])
  await callApi(playground, 'assistant.threads.setStatus', args)
  assert.equal(playground.statuses.length, 1)
  await callApi(playground, 'chat.postMessage', { channel: 'C0NEWSROOM', thread_ts: ts, text: 'done' })
  assert.deepEqual(playground.statuses, [])
})

test('prompts, titles and sessions are kept for tests to see', async () => {
  await using playground = await createPlayground()
  const { channel, ts } = playground.postAsUser({ user: 'mara', channel: 'dm', text: 'hi' })
  const prompts = [{ title: 'Today', message: 'What happened today?' }]
  await callApi(playground, 'assistant.threads.setSuggestedPrompts', { channel_id: channel, thread_ts: ts, prompts })
  await callApi(playground, 'assistant.threads.setTitle', { channel_id: channel, thread_ts: ts, title: 'Ports' })
  await callApi(playground, 'agents.sessions.setStatus', { channel_id: channel, thread_ts: ts, status: 'processing' })
  const [thread] = playground.threads
  assert.deepEqual([thread?.prompts, thread?.title, thread?.session], [prompts, 'Ports', { status: 'processing' }])
})
