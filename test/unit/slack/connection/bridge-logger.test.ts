import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bridgeLogger } from '../../../../src/slack/connection/bridge-logger.ts'
import { createRecordingLog } from '../recording-log.ts'

test('debug lines of the Slack library, which hold whole messages, are never taken', () => {
  const log = createRecordingLog()
  const logger = bridgeLogger(log)
  logger.debug('http request body: {"text":"private words"}')
  assert.equal(logger.getLevel(), 'info')
  assert.deepEqual(log.lines, [])
})

test('warnings and errors come in our own log, errors without their stack', () => {
  const log = createRecordingLog()
  const logger = bridgeLogger(log)
  logger.warn('a pong is missing')
  logger.error('failed', new Error('socket closed'))
  logger.info('chatter')
  assert.deepEqual(
    log.lines.map(({ level, fields }) => [level, fields.detail]),
    [
      ['warn', 'a pong is missing'],
      ['error', 'failed Error: socket closed'],
      ['debug', 'chatter'],
    ],
  )
})
