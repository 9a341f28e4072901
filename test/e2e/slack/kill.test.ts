import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { createPlayground } from '../../../src/playground/create-playground.ts'
import type { Playground } from '../../../src/playground/playground.ts'
import { openTemporaryFolder } from '../../support/temporary-folder.ts'
import { shownText } from '../../unit/slack/shown-text.ts'

const WAIT = { timeoutMs: 60_000 }

/** A bot in a process of its own. Disposing kills it, which is the only way it ever ends. */
function startBot(playground: Playground, folder: string): AsyncDisposable {
  const { botToken, appToken } = playground.tokens
  const job = JSON.stringify({ apiUrl: playground.apiUrl, botToken, appToken, folder })
  const child = spawn(process.execPath, [join(import.meta.dirname, 'support/writing-child.ts'), job], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  return {
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

for (const [when, method, nth] of [
  ['when it begins', 'assistant.threads.setStatus', 1],
  ['when it posts the first claim', 'chat.postMessage', 1],
  ['when it adds a claim', 'chat.update', 1],
  ['when it puts the whole answer in', 'chat.update', 3],
] as const)
  test(`a bot that is killed ${when} leaves one whole answer to the next one`, async () => {
    await using playground = await createPlayground()
    await using folder = await openTemporaryFolder()
    const count = () => playground.callsTo(method).length
    const { ts } = await killAt(playground, folder.path, () => count() >= nth)
    await using _next = startBot(playground, folder.path)
    const replies = () => playground.thread('newsroom', ts).slice(1)
    await playground.waitFor(
      () =>
        /Show quotes/.test(
          replies()
            .map(({ blocks }) => shownText(blocks))
            .join(''),
        ),
      WAIT,
    )
    assert.equal(replies().length, 1)
    assert.match(shownText(replies()[0]?.blocks), /One\.[\s\S]*Two\.[\s\S]*Three\.[\s\S]*Sources/)
    assert.doesNotMatch(shownText(replies()[0]?.blocks), /Still writing/)
  })

async function killAt(playground: Playground, folder: string, isTime: () => boolean): Promise<{ ts: string }> {
  await using _bot = startBot(playground, folder)
  const { ts } = playground.postAsUser({ user: 'mara', channel: 'newsroom', text: '@newsdesk when did it reopen?' })
  await playground.waitFor(isTime, WAIT)
  return { ts }
}
