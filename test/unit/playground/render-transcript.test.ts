import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import { renderTranscript } from '../../../src/playground/render-transcript.ts'
import { callApi } from '../../contract/playground/call-api.ts'

test('a conversation reads as people saw it', async () => {
  await using playground = await createPlayground({ now: () => new Date('2031-05-01T08:05:00Z') })
  const { ts } = playground.postAsUser({
    user: 'mara',
    channel: 'newsroom',
    text: '@newsdesk is the *harbour* open & safe?',
  })
  const markdown =
    'The wall at **Port Ellery** gave way. [1](https://gazette.example/wall)\n\n- Repairs take six weeks.'
  const button = { type: 'button', action_id: 'show', text: { type: 'plain_text', text: 'Show passages' } }
  const source = { type: 'mrkdwn', text: '<https://gazette.example/wall|Gazette> &amp; others' }
  const blocks = [
    { type: 'header', text: { type: 'plain_text', text: 'Harbour' } },
    { type: 'markdown', text: markdown },
    { type: 'context', elements: [source] },
    { type: 'actions', elements: [button] },
  ]
  await callApi(playground, 'chat.postMessage', { channel: 'C0NEWSROOM', thread_ts: ts, text: 'x', blocks })
  await callApi(playground, 'reactions.add', { channel: 'C0NEWSROOM', timestamp: ts, name: 'eyes' })
  await callApi(playground, 'chat.postEphemeral', { channel: 'C0NEWSROOM', user: 'U0OMAR', text: 'Psst <@U0OMAR>' })
  const transcript = renderTranscript(playground, { width: 60 })
  assert.equal(
    transcript,
    `── #newsroom ───────────────────────────────────────────────

08:05  mara
       @newsdesk is the harbour open & safe?
       :eyes: 1
  │ 08:05  newsdesk
  │        HARBOUR
  │        The wall at Port Ellery gave way. 1
  │        (https://gazette.example/wall)
  │
  │        - Repairs take six weeks.
  │        Gazette (https://gazette.example/wall) & others
  │        [ Show passages ]

08:05  newsdesk (only omar sees this)
       Psst @omar
`,
  )
})

test('a playground in which nobody spoke gives an empty transcript', async () => {
  await using playground = await createPlayground()
  assert.equal(renderTranscript(playground).trim(), '')
})

test('the emoji of our messages are shown as signs, others by their names', async () => {
  await using playground = await createPlayground()
  const blocks = [
    { type: 'section', text: { type: 'mrkdwn', text: ':warning: *Sources disagree* at 10:30:15 :parrot:' } },
    { type: 'markdown', text: ':warning: **old**' },
  ]
  await callApi(playground, 'chat.postMessage', { channel: 'C0NEWSROOM', text: 'x', blocks })
  const transcript = renderTranscript(playground)
  assert.match(transcript, /⚠️ Sources disagree at 10:30:15 :parrot:\n\s+⚠️ old/)
})
