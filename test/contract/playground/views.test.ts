import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { Playground } from '../../../src/playground/playground.ts'
import { callApi } from './call-api.ts'

const modal = (text: string, extra: object = {}) => ({
  type: 'modal',
  title: { type: 'plain_text', text },
  blocks: [{ type: 'divider' }],
  ...extra,
})

/** A fresh trigger id, from a command nobody answers. */
async function trigger(playground: Playground): Promise<string> {
  const { triggerId } = await playground.slash({ user: 'mara', channel: 'newsroom', command: '/x', text: '' })
  return triggerId
}

test('a trigger id is good once and for three seconds', async () => {
  let now = new Date('2031-05-01T08:00:00Z')
  await using playground = await createPlayground({ now: () => now })
  const first = await trigger(playground)
  const open = (trigger_id: string) => callApi(playground, 'views.open', { trigger_id, view: modal('One') })
  now = new Date('2031-05-01T08:00:03Z')
  assert.equal((await open(first)).ok, true)
  assert.equal((await open(first)).error, 'exchanged_trigger_id')
  const second = await trigger(playground)
  now = new Date('2031-05-01T08:00:06.001Z')
  assert.equal((await open(second)).error, 'expired_trigger_id')
})

test('modals stack three deep', async () => {
  await using playground = await createPlayground()
  const call = async (method: string, title: string) =>
    callApi(playground, method, { trigger_id: await trigger(playground), view: modal(title) })
  await call('views.open', 'One')
  await call('views.push', 'Two')
  await call('views.push', 'Three')
  assert.equal((await call('views.push', 'Four')).error, 'push_limit_reached')
  const titles = playground.modals('mara').map((record) => record.view.title?.text)
  assert.deepEqual(titles, ['One', 'Two', 'Three'])
  await playground.closeView({ user: 'mara' })
  assert.equal(playground.modals('mara').length, 2)
})

test('an update with an old hash is a conflict', async () => {
  await using playground = await createPlayground()
  const opened = await callApi(playground, 'views.open', { trigger_id: await trigger(playground), view: modal('One') })
  const { id, hash } = opened.view as { id: string; hash: string }
  const update = () => callApi(playground, 'views.update', { view_id: id, hash, view: modal('Two') })
  assert.equal((await update()).ok, true)
  assert.equal((await update()).error, 'hash_conflict')
})

test('an external_id finds its view and may not be used twice', async () => {
  await using playground = await createPlayground()
  const view = modal('One', { external_id: 'mine' })
  await callApi(playground, 'views.open', { trigger_id: await trigger(playground), view })
  const again = await callApi(playground, 'views.push', { trigger_id: await trigger(playground), view })
  assert.equal(again.error, 'duplicate_external_id')
  const updated = await callApi(playground, 'views.update', { external_id: 'mine', view: modal('Two') })
  assert.equal(updated.ok, true)
  assert.equal(playground.modals('mara')[0]?.view.title?.text, 'Two')
})

test('publishing a Home tab twice keeps its id and changes its hash', async () => {
  await using playground = await createPlayground()
  const publish = async (extra: object) => {
    const args = { user_id: 'U0JUNE', view: { type: 'home', blocks: [{ type: 'divider' }] }, ...extra }
    return callApi(playground, 'views.publish', args)
  }
  const first = (await publish({})).view as { id: string; hash: string }
  const second = (await publish({ hash: first.hash })).view as { id: string; hash: string }
  assert.equal(first.id, second.id)
  assert.notEqual(first.hash, second.hash)
  assert.equal((await publish({ hash: first.hash })).error, 'hash_conflict')
})

test('a required input must be filled in', async () => {
  await using playground = await createPlayground()
  const element = { type: 'plain_text_input', action_id: 'text' }
  const input = { type: 'input', block_id: 'name', label: { type: 'plain_text', text: 'Name' }, element }
  const view = modal('One', { blocks: [input], submit: { type: 'plain_text', text: 'Save' } })
  await callApi(playground, 'views.open', { trigger_id: await trigger(playground), view })
  await assert.rejects(playground.submitView({ user: 'mara' }), /name\/text is required/)
})
