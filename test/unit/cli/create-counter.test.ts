import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { createCounter } from '../../../src/cli/create-counter.ts'

/** A terminal whose screen can be read; `isTTY` as a real one has it. */
function openTerminal(isTTY: boolean) {
  const written: string[] = []
  const write = (chunk: unknown, _encoding: string, done: () => void) => {
    written.push(String(chunk))
    done()
  }
  const moves = { cursorTo: () => true, clearLine: () => true, moveCursor: () => true, clearScreenDown: () => true }
  return { err: Object.assign(new Writable({ write }), moves, { isTTY, columns: 80 }), written }
}

test('on a terminal articles are counted, without a total that nobody knows', () => {
  const { err, written } = openTerminal(true)
  {
    using counter = createCounter({ err }, { isSilent: false })
    for (const done of [1, 2, 3]) counter.update(done)
  }
  assert.match(written.join(''), /3 articles read/)
  assert.doesNotMatch(written.join(''), /\/|%|█/)
})

for (const [when, isTTY, isSilent] of [
  ['where nobody watches', false, false],
  ['for a script on a terminal', true, true],
] as const)
  test(`${when} nothing is written`, () => {
    const { err, written } = openTerminal(isTTY)
    {
      using counter = createCounter({ err }, { isSilent })
      counter.update(1)
    }
    assert.deepEqual(written, [])
  })
