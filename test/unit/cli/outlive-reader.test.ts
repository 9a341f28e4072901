import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { test } from 'node:test'
import { outliveReader } from '../../../src/cli/outlive-reader.ts'

const failure = (code: string) => Object.assign(new Error(`write ${code}`), { code })

test('goes on when the reader of the results has left, and with nothing else', () => {
  const stream = new EventEmitter()
  outliveReader(stream)
  assert.doesNotThrow(() => stream.emit('error', failure('EPIPE')))
  assert.throws(() => stream.emit('error', failure('ENOSPC')), /ENOSPC/)
})
