import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createPlayground } from '../../../../src/playground/create-playground.ts'

async function withFolder(run: (stateFile: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'))
  try {
    await run(join(folder, 'playground.json'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('conversations are there again after a restart, and new timestamps come after the old', () =>
  withFolder(async (stateFile) => {
    const now = () => new Date('2031-05-01T08:00:00Z')
    const texts: string[] = []
    for (const text of ['first run', 'second run']) {
      await using playground = await createPlayground({ stateFile, now })
      playground.postAsUser({ user: 'mara', channel: 'newsroom', text })
      playground.postAsUser({ user: 'mara', channel: 'dm', text })
      playground.changeChannel('lobby', { isMember: true })
      texts.push(
        playground
          .messages('newsroom')
          .map((message) => message.text)
          .join(', '),
      )
    }
    await using again = await createPlayground({ stateFile, now })
    const stamps = again.messages('newsroom').map((message) => message.ts)
    assert.deepEqual(texts, ['first run', 'first run, second run'])
    assert.deepEqual(stamps, [...new Set(stamps)].toSorted())
    assert.equal(again.messages('dm:mara').length, 2)
    assert.equal(again.channels.find((channel) => channel.name === 'lobby')?.isMember, true)
  }))

test('a file that is not the playground’s is refused, with what to do', () =>
  withFolder(async (stateFile) => {
    for (const text of ['not json', '{"format":2}', '[]']) {
      await writeFile(stateFile, text)
      await assert.rejects(createPlayground({ stateFile }), { code: 'CONFIG_INVALID', remedy: /Move the file away/ })
    }
  }))
