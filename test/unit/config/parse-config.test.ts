import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { readEnvironment } from '../../../src/config/read-environment.ts'
import { renderEnvExample } from '../../../src/config/render-env-example.ts'

const BOT = { SLACK_BOT_TOKEN: 'xoxb-1' }

test('nothing configured opens the playground with no model', () => {
  const { config, secrets } = parseConfig({})
  assert.deepEqual(config.slack, { kind: 'playground', port: 4400 })
  assert.deepEqual(config.model, { kind: 'none' })
  assert.deepEqual(secrets, {})
})

test('a bot token with an app token means Socket Mode, with a signing secret HTTP', () => {
  assert.equal(parseConfig({ ...BOT, SLACK_APP_TOKEN: 'xapp-1' }).config.slack.kind, 'socket')
  assert.equal(parseConfig({ ...BOT, SLACK_SIGNING_SECRET: 's' }).config.slack.kind, 'http')
})

const halfSet: [string, Record<string, string>, RegExp][] = [
  ['a bot token alone', BOT, /SLACK_APP_TOKEN .* or SLACK_SIGNING_SECRET .* is missing/],
  ['an app token alone', { SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN is missing/],
  ['a signing secret alone', { SLACK_SIGNING_SECRET: 's' }, /SLACK_BOT_TOKEN is missing/],
  ['a model name alone', { OPENAI_MODEL: 'm' }, /OPENAI_API_KEY or OPENAI_BASE_URL is missing/],
  ['one price of two', { NEWSDESK_MODEL_PRICE_INPUT: '1' }, /NEWSDESK_MODEL_PRICE_OUTPUT is missing/],
]
for (const [name, raw, message] of halfSet)
  test(`refuses ${name} with the name of what is missing`, () => {
    assert.throws(() => parseConfig(raw), { code: 'CONFIG_INVALID', message })
  })

test('lists every wrong setting at once', () => {
  const wrong = { NEWSDESK_TIMEZONE: 'Mars/Base', SLACK_HTTP_PORT: 'many', OPENAI_BASE_URL: 'ftp://x' }
  assert.throws(
    () => parseConfig(wrong),
    (error: Error) => Object.keys(wrong).every((name) => error.message.includes(name)),
  )
})

test('never repeats the value of a wrong secret', () => {
  assert.throws(
    () => parseConfig({ SLACK_BOT_TOKEN: 'hunter2', SLACK_APP_TOKEN: 'xapp-1' }),
    (error: Error) => error.message.includes('SLACK_BOT_TOKEN') && !error.message.includes('hunter2'),
  )
})

test('keeps secrets out of the configuration', () => {
  const { config, secrets } = parseConfig({ ...BOT, SLACK_APP_TOKEN: 'xapp-2', OPENAI_API_KEY: 'sk-3' })
  assert.deepEqual(secrets, { slackBotToken: 'xoxb-1', slackAppToken: 'xapp-2', openaiApiKey: 'sk-3' })
  assert.doesNotMatch(JSON.stringify(config), /xoxb-1|xapp-2|sk-3/)
})

test('a base URL alone is enough for a local model server', () => {
  const { config } = parseConfig({ OPENAI_BASE_URL: 'http://localhost:1/v1' })
  assert.equal(config.model.kind, 'openai')
})

test('reads the environment before .env, and secrets from the file that NAME_FILE names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-config-'))
  try {
    writeFileSync(join(folder, 'token'), 'xoxb-from-file\n')
    writeFileSync(join(folder, '.env'), 'NEWSDESK_TIMEZONE=Europe/Berlin\nNEWSDESK_DATA_DIR=from-dot-env\n')
    const env = { NEWSDESK_DATA_DIR: 'from-env', SLACK_BOT_TOKEN_FILE: join(folder, 'token'), OPENAI_MODEL: '' }
    assert.deepEqual(readEnvironment(folder, env), {
      NEWSDESK_DATA_DIR: 'from-env',
      NEWSDESK_TIMEZONE: 'Europe/Berlin',
      SLACK_BOT_TOKEN: 'xoxb-from-file',
    })
    assert.throws(() => readEnvironment(folder, { OPENAI_API_KEY_FILE: join(folder, 'absent') }), /OPENAI_API_KEY_FILE/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('.env.example sets nothing by itself', () => {
  const active = renderEnvExample()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  assert.deepEqual(active, [])
})
