import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { App } from '@slack/bolt'
import type { KnownBlock, ModalView } from '@slack/types'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import { MODES } from './modes.ts'

const BUTTONS: KnownBlock[] = [
  {
    type: 'actions',
    block_id: 'choices',
    elements: [
      { type: 'button', action_id: 'pick', text: { type: 'plain_text', text: 'Pick' }, value: 'first' },
      {
        type: 'static_select',
        action_id: 'topic',
        options: [
          { text: { type: 'plain_text', text: 'Energy' }, value: 'energy' },
          { text: { type: 'plain_text', text: 'Ports' }, value: 'ports' },
        ],
      },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: { type: 'plain_text', text: 'Good' }, value: 'good' },
        negative_button: { text: { type: 'plain_text', text: 'Bad' }, value: 'bad' },
      },
    ],
  },
]

const MODAL: ModalView = {
  type: 'modal',
  callback_id: 'subscribe',
  title: { type: 'plain_text', text: 'Subscribe' },
  submit: { type: 'plain_text', text: 'Save' },
  blocks: [
    {
      type: 'input',
      block_id: 'name',
      label: { type: 'plain_text', text: 'Name' },
      element: { type: 'plain_text_input', action_id: 'text' },
    },
    {
      type: 'input',
      block_id: 'where',
      label: { type: 'plain_text', text: 'Channel' },
      optional: true,
      element: { type: 'conversations_select', action_id: 'channel' },
    },
  ],
}

for (const { mode, start } of MODES) {
  test(`${mode}: a slash command is acknowledged with text and answered through its response_url`, async () => {
    await using playground = await createPlayground()
    await using _app = await start(playground, (app) => {
      app.command('/news', async ({ ack, command, respond }) => {
        await ack({ text: `Looking for ${command.text}` })
        await respond({ text: 'Found it', response_type: 'in_channel' })
      })
    })
    const result = await playground.slash({ user: 'mara', channel: 'newsroom', command: '/news', text: 'in #general' })
    assert.deepEqual(result.ack, { text: 'Looking for in <#C0GENERAL|general>' })
    assert.equal(playground.ephemerals[0]?.user, 'U0MARA')
    await playground.waitFor(() => result.posts.length === 1)
    assert.equal(playground.messages('newsroom').at(-1)?.text, 'Found it')
    await playground.settled()
  })

  test(`${mode}: a command nobody handles is told to the person`, async () => {
    await using playground = await createPlayground({ limits: { ackTimeoutMs: 50 } })
    await using _app = await start(playground, () => undefined)
    const pending = playground.slash({ user: 'mara', channel: 'newsroom', command: '/nothing', text: '' })
    const { outcome } = await pending
    assert.equal(outcome.acked, false)
    assert.match(playground.ephemerals[0]?.text ?? '', /operation_timeout/)
  })

  test(`${mode}: buttons, menus and feedback arrive as block actions and can replace their message`, async () => {
    await using playground = await createPlayground()
    const seen: unknown[] = []
    await using bolt = await start(playground, (app) => registerActions(app, seen))
    const posted = await bolt.app.client.chat.postMessage({ channel: 'C0NEWSROOM', text: 'Choose', blocks: BUTTONS })
    const where = { user: 'mara', channel: 'newsroom', ts: posted.ts ?? '' }
    await playground.clickAction({ ...where, actionId: 'feedback', value: 'negative' })
    await playground.clickAction({ ...where, actionId: 'topic', value: 'ports' })
    const result = await playground.clickAction({ ...where, actionId: 'pick' })
    await playground.waitFor(() => result.posts.length === 1)
    assert.deepEqual(seen, ['bad', 'ports', 'first'])
    assert.equal(playground.messages('newsroom').at(-1)?.text, 'You picked first')
    await playground.settled()
  })

  test(`${mode}: a modal opens, complains, and closes`, async () => {
    await using playground = await createPlayground()
    await using _app = await start(playground, registerModal)
    await playground.slash({ user: 'mara', channel: 'newsroom', command: '/subscribe', text: '' })
    await playground.waitFor(() => playground.modals('mara').length === 1)
    const short = await playground.submitView({ user: 'mara', values: { name: { text: 'x' } } })
    assert.deepEqual(short.errors, { name: 'Too short' })
    assert.equal(playground.modals('mara')[0]?.errors?.name, 'Too short')
    const good = await playground.submitView({ user: 'mara', values: { name: { text: 'Harbour' } } })
    assert.equal(good.action, 'close')
    assert.deepEqual(playground.modals('mara'), [])
    await playground.waitFor(() => playground.messages('dm:mara').length === 1)
    assert.equal(playground.messages('dm:mara')[0]?.text, 'Saved Harbour')
    await playground.settled()
  })

  test(`${mode}: the Home tab is published when it is opened`, async () => {
    await using playground = await createPlayground()
    await using _app = await start(playground, (app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        const text = { type: 'mrkdwn' as const, text: `Hello from ${event.tab}` }
        await client.views.publish({
          user_id: event.user,
          view: { type: 'home', blocks: [{ type: 'section', text }] },
        })
      })
    })
    playground.openHome('june')
    const home = await playground.waitFor(() => playground.home('june'))
    assert.deepEqual(home.view.blocks[0]?.text, { type: 'mrkdwn', text: 'Hello from home' })
    await playground.settled()
  })
}

function registerActions(app: App, seen: unknown[]): void {
  app.action({ action_id: 'pick', type: 'block_actions' }, async ({ ack, action, respond }) => {
    await ack()
    if (action.type !== 'button') return
    seen.push(action.value)
    await respond({ text: `You picked ${action.value}`, replace_original: true })
  })
  app.action({ action_id: 'topic', type: 'block_actions' }, async ({ ack, action }) => {
    await ack()
    if (action.type === 'static_select') seen.push(action.selected_option.value)
  })
  app.action({ action_id: 'feedback', type: 'block_actions' }, async ({ ack, action }) => {
    await ack()
    if (action.type === 'feedback_buttons') seen.push(action.value)
  })
}

function registerModal(app: App): void {
  app.command('/subscribe', async ({ ack, client, command }) => {
    await ack()
    await client.views.open({ trigger_id: command.trigger_id, view: MODAL })
  })
  app.view('subscribe', async ({ ack, view, client, body }) => {
    const name = view.state.values.name?.text?.value ?? ''
    if (name.length < 3) {
      await ack({ response_action: 'errors', errors: { name: 'Too short' } })
      return
    }
    await ack()
    await client.chat.postMessage({ channel: body.user.id, text: `Saved ${name}` })
  })
}

test('a command that the app has not declared is refused at once, as Slack does, and never sent', async () => {
  const commands = [{ command: '/news', description: 'News', usageHint: '' }]
  await using playground = await createPlayground({ commands })
  const { outcome, posts } = await playground.slash({
    user: 'mara',
    channel: 'newsroom',
    command: '/weather',
    text: 'now',
  })
  assert.equal(outcome.acked, false)
  assert.match(playground.ephemerals[0]?.text ?? '', /^\/weather is not a valid command\./)
  assert.deepEqual([playground.ephemerals.length, posts.length], [1, 0])
})
