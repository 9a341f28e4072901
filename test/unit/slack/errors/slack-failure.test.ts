import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import { readSlackFailure } from '../../../../src/slack/errors/slack-failure.ts'

const read = (thrown: unknown) => readSlackFailure('chat.postMessage', thrown)
const platform = (error: string, more: object = {}) => read(new WebAPIPlatformError({ ok: false, error, ...more }))
const network = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) })

test('what never left this machine was not sent', () => {
  for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'UND_ERR_CONNECT_TIMEOUT']) {
    assert.equal(read(new WebAPIRequestError(network(code))).kind, 'not-sent')
  }
})

test('addresses that all refused were not sent to; one that cut the line may have been', () => {
  const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' })
  const all = new AggregateError([refused, refused])
  const mixed = new AggregateError([refused, Object.assign(new Error('x'), { code: 'ECONNRESET' })])
  assert.equal(read(new WebAPIRequestError(new TypeError('fetch failed', { cause: all }))).kind, 'not-sent')
  assert.equal(read(new WebAPIRequestError(new TypeError('fetch failed', { cause: mixed }))).kind, 'unknown-outcome')
})

test('a cut connection, a time-out, a broken body and a server error leave the outcome unknown', () => {
  const timeout = new DOMException('timed out', 'TimeoutError')
  const thrown = [
    new WebAPIRequestError(network('ECONNRESET')),
    new WebAPIRequestError(timeout as unknown as Error),
    new TypeError('terminated'),
    new WebAPIHTTPError(503, 'Service Unavailable', {}, ''),
  ]
  for (const error of thrown) {
    const { kind, error: told } = read(error)
    assert.deepEqual([kind, told.code, told.reason], ['unknown-outcome', 'SLACK_UNAVAILABLE', 'unknown-outcome'])
  }
})

test("Slack's own doubtful codes and a proxy's page leave the outcome unknown too", () => {
  for (const code of ['fatal_error', 'internal_error', 'service_unavailable', '<html>Bad gateway</html>']) {
    assert.equal(platform(code).kind, 'unknown-outcome')
  }
})

test('a rate limit carries how long to wait, in milliseconds', () => {
  const failure = read(new WebAPIRateLimitedError(7))
  assert.equal(failure.kind === 'rate-limited' ? failure.retryAfterMs : undefined, 7_000)
  assert.equal(platform('ratelimited').kind, 'rate-limited')
})

test('any other code is a refusal with its code, and its remedy where there is one', () => {
  const { kind, error } = platform('channel_not_found')
  assert.deepEqual([kind, error.code, error.reason], ['refused', 'SLACK_REFUSED', 'channel_not_found'])
  assert.match(error.remedy, /channel id/)
  assert.match(platform('something_new').error.remedy, /renew the token/)
})

test('a missing scope names the scope', () => {
  assert.match(platform('missing_scope', { needed: 'channels:history' }).error.remedy, /channels:history/)
})

test('a client error of a proxy is a refusal', () => {
  assert.equal(read(new WebAPIHTTPError(407, 'Proxy', {}, '')).error.reason, 'http_407')
})
