import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { readEnvironment, readSettings } from '../../../src/config/read-environment.ts'
import { renderEnvExample } from '../../../src/config/render-env-example.ts'

const PRICED = { OPENAI_API_KEY: 'k', NEWSDESK_MODEL_PRICE_INPUT: '1', NEWSDESK_MODEL_PRICE_OUTPUT: '2' }
const BOT = { SLACK_BOT_TOKEN: 'xoxb-1' }

test('nothing configured opens the playground with no model', () => {
  const { config, secrets } = parseConfig({})
  assert.deepEqual(config.slack, { kind: 'playground', port: 4400 })
  assert.deepEqual(config.model, { kind: 'none' })
  assert.deepEqual(secrets, {})
})

test('a data folder given on the command line also holds the models of a local embedder', () => {
  const env = { NEWSDESK_EMBEDDER: 'local', NEWSDESK_DATA_DIR: '/srv/elsewhere' }
  const { config } = parseConfig(readSettings('/nowhere', { dataDir: '/srv/news' }, env))
  assert.equal(config.dataDir, '/srv/news')
  assert.equal(config.embedder.kind === 'local' ? config.embedder.cacheDir : '', join('/srv/news', 'models'))
  assert.equal(parseConfig(readSettings('/nowhere', {}, env)).config.dataDir, '/srv/elsewhere')
})

test('a database address means PostgreSQL, and is a secret', () => {
  const url = 'postgresql://newsdesk:hunter2@db.example.org:5432/newsdesk?sslmode=verify-full'
  const { config, secrets } = parseConfig({ NEWSDESK_DATABASE_URL: url })
  assert.deepEqual(config.store, { kind: 'postgresql' })
  assert.equal(secrets.databaseUrl, url)
  assert.ok(!JSON.stringify(config).includes('hunter2'))
  assert.deepEqual(parseConfig({}).config.store, { kind: 'sqlite' })
})

test('a database address of another kind is refused without being repeated', () => {
  for (const url of ['mysql://root:hunter2@db/x', 'hunter2'])
    assert.throws(
      () => parseConfig({ NEWSDESK_DATABASE_URL: url }),
      ({ message }: Error) => /^NEWSDESK_DATABASE_URL: is not an address/.test(message) && !message.includes('hunter2'),
    )
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
  [
    'further models alone',
    { NEWSDESK_FURTHER_MODELS: 'small' },
    /OPENAI_API_KEY or OPENAI_BASE_URL \(for the first model\) is missing/,
  ],
  [
    'a daily limit without prices',
    { OPENAI_API_KEY: 'k', NEWSDESK_DAILY_LIMIT_PERSON: '1' },
    /NEWSDESK_MODEL_PRICE_INPUT and NEWSDESK_MODEL_PRICE_OUTPUT are missing/,
  ],
  [
    'a daily limit beside a further model without prices',
    { ...PRICED, NEWSDESK_DAILY_LIMIT_WORKSPACE: '1', NEWSDESK_FURTHER_MODELS: 'small 0/0; other' },
    /NEWSDESK_FURTHER_MODELS gives no prices for other/,
  ],
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

test('reads further models with their servers and prices, names with colons and slashes too', () => {
  const list = 'gpt-5-nano 0.05/0.40; llama3.1:8b@http://localhost:11434/v1 0/0;hf.co/a/b:Q4@http://10.0.0.7/v1'
  const { model } = parseConfig({ OPENAI_API_KEY: 'k', NEWSDESK_FURTHER_MODELS: list }).config
  assert.deepEqual(model.kind === 'openai' && model.further, [
    { model: 'gpt-5-nano', prices: { input: 0.05, output: 0.4 } },
    { model: 'llama3.1:8b', baseUrl: 'http://localhost:11434/v1', prices: { input: 0, output: 0 } },
    { model: 'hf.co/a/b:Q4', baseUrl: 'http://10.0.0.7/v1' },
  ])
  for (const wrong of ['two words', 'm 1/', 'm@ftp://x', 'm@localhost:80'])
    assert.throws(() => parseConfig({ OPENAI_API_KEY: 'k', NEWSDESK_FURTHER_MODELS: wrong }), {
      code: 'CONFIG_INVALID',
    })
})

test('keeps daily limits in millionths of a dollar', () => {
  const limits = { NEWSDESK_DAILY_LIMIT_WORKSPACE: '5', NEWSDESK_DAILY_LIMIT_PERSON: '0.1' }
  assert.deepEqual(parseConfig({ ...PRICED, ...limits }).config.dailyLimits, { workspace: 5_000_000, person: 100_000 })
})

test('never repeats a key of a further server that is written wrongly', () => {
  assert.throws(
    () => parseConfig({ NEWSDESK_FURTHER_API_KEYS: 'hunter2' }),
    (error: Error) => error.message.includes('host=key') && !error.message.includes('hunter2'),
  )
})

test('an embedder is off until it is asked for', () => {
  assert.deepEqual(parseConfig({}).config.embedder, { kind: 'off' })
  assert.deepEqual(parseConfig({ NEWSDESK_EMBEDDER: 'local', NEWSDESK_MODEL_DIR: '/models' }).config.embedder, {
    kind: 'local',
    model: 'Xenova/all-MiniLM-L6-v2',
    cacheDir: 'data/models',
    modelDir: '/models',
  })
})

test('the key of the model server is not for another embedding server', () => {
  const raw = { NEWSDESK_EMBEDDER: 'openai', OPENAI_API_KEY: 'sk-1' }
  const same = parseConfig(raw).config.embedder
  const other = parseConfig({ ...raw, NEWSDESK_EMBEDDING_BASE_URL: 'http://localhost:11434/v1' }).config.embedder
  assert.deepEqual(
    [same, other].map((one) => one.kind === 'openai' && one.isModelServer),
    [true, false],
  )
})

test('embeddings of a server need a key or an address', () => {
  assert.throws(() => parseConfig({ NEWSDESK_EMBEDDER: 'openai' }), /NEWSDESK_EMBEDDING_BASE_URL is missing/)
})
