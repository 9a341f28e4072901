import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from '../../../src/observe/create-log.ts'

function capture(work: (log: ReturnType<typeof createLog>) => void): string {
  let lines = ''
  const write = (line: string): void => {
    lines += line
  }
  work(createLog({ level: 'debug', destination: { write } }))
  return lines
}

test('never lets out a token, wherever it hides', () => {
  const secret = 'xoxb-123456-abcdef'
  const lines = capture((log) => {
    log.info({ token: secret, headers: { authorization: `Bearer ${secret}` } }, `sent ${secret}`)
    log.error({ err: new Error('refused', { cause: new Error(`token ${secret}`) }) }, 'failed')
  })
  assert.equal(lines.includes('123456'), false, lines)
  assert.equal(lines.split('\n').length, 3)
})

test('never lets out what people or articles say, by the names of the fields', () => {
  const lines = capture((log) =>
    log.info({ id: 'a_1', text: 'private', article: { text: 'private', quote: 'private' } }, 'kept'),
  )
  assert.equal(lines.includes('private'), false, lines)
  assert.match(lines, /a_1/)
})
