import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { App } from '@slack/bolt'
import { type BrowserContext, chromium } from 'playwright-core'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import { startSocketApp } from './bolt-app.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)
const HOSTILE = '&lt;img src=x onerror="document.title=1"&gt; <javascript:document.title=2|click> &lt;!channel&gt;'

async function openBrowser(): Promise<AsyncDisposable & { readonly browser: BrowserContext }> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-browser-'))
  const flags = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'
  const browser = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM ?? '',
    args: [...flags.split(' '), '--disable-component-update', '--disable-sync'],
  })
  return {
    browser,
    async [Symbol.asyncDispose]() {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

test('a person asks, reads, clicks and fills in a form in the browser', {
  skip: CHROMIUM === undefined && 'no Chromium here',
}, async () => {
  await using playground = await createPlayground()
  const clicks: string[] = []
  await using _app = await startSocketApp(playground, (app) => registerAnswers(app, clicks))
  await using opened = await openBrowser()
  const page = await opened.browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(playground.url)
  const composer = page.getByLabel('Message #newsroom')
  await composer.fill('@newsdesk what happened?')
  await composer.press('Enter')
  const thread = page.getByLabel('Thread', { exact: true })
  await thread.getByText('gave way').waitFor()
  assert.equal(await thread.locator('strong', { hasText: 'Port Ellery' }).count(), 1)
  assert.equal(await thread.locator('img').count(), 0)
  assert.equal(await thread.locator('a[href^="javascript"]').count(), 0)
  await thread.getByText('<!channel>').waitFor()
  await thread.getByRole('button', { name: 'Show passages' }).click()
  await playground.waitFor(() => clicks.length === 1)
  await composer.fill('/subscribe')
  await composer.press('Enter')
  await page.getByLabel('Topics').fill('harbours')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.deepEqual(clicks, ['Show', 'harbours'])
  await composer.fill('/subscribe')
  await composer.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.reload()
  await composer.waitFor()
  assert.equal(await page.getByRole('dialog').count(), 0)
  assert.match(await page.title(), /#newsroom/)
  assert.deepEqual(errors, [])
  await playground.settled()
})

function registerAnswers(app: App, clicks: string[]): void {
  app.event('app_mention', async ({ event, client }) => {
    const button = {
      type: 'button' as const,
      action_id: 'show',
      text: { type: 'plain_text' as const, text: 'Show passages' },
    }
    await client.chat.postMessage({
      channel: event.channel,
      thread_ts: event.ts,
      text: 'The wall gave way.',
      blocks: [
        { type: 'markdown', text: 'The wall at **Port Ellery** gave way.' },
        { type: 'section', text: { type: 'mrkdwn', text: HOSTILE } },
        { type: 'actions', elements: [{ ...button, value: 'Show' }] },
      ],
    })
  })
  app.action({ action_id: 'show', type: 'block_actions' }, async ({ ack, action }) => {
    await ack()
    if (action.type === 'button') clicks.push(action.value ?? '')
  })
  app.command('/subscribe', async ({ ack, client, command }) => {
    await ack()
    const element = { type: 'plain_text_input' as const, action_id: 'text' }
    await client.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'subscribe',
        title: { type: 'plain_text', text: 'Subscribe' },
        submit: { type: 'plain_text', text: 'Save' },
        blocks: [{ type: 'input', block_id: 'topics', label: { type: 'plain_text', text: 'Topics' }, element }],
      },
    })
  })
  app.view('subscribe', async ({ ack, view }) => {
    await ack()
    clicks.push(view.state.values.topics?.text?.value ?? '')
  })
}
