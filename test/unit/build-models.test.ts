import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modelsOf } from '../../src/build-models.ts'
import { parseConfig } from '../../src/config/parse-config.ts'

function keysAndAddresses(env: Readonly<Record<string, string>>) {
  const { config, secrets } = parseConfig(env)
  if (config.model.kind === 'none') throw new Error('no model')
  return modelsOf(config.model, secrets).map(({ model, baseUrl, apiKey }) => [model, baseUrl, apiKey])
}

test('a further model on the same server uses its address and key', () => {
  assert.deepEqual(
    keysAndAddresses({
      OPENAI_API_KEY: 'k1',
      OPENAI_BASE_URL: 'https://one.example/v1',
      OPENAI_MODEL: 'large',
      NEWSDESK_FURTHER_MODELS: 'small; tiny@https://one.example/other',
    }),
    [
      ['large', 'https://one.example/v1', 'k1'],
      ['small', 'https://one.example/v1', 'k1'],
      ['tiny', 'https://one.example/other', 'k1'],
    ],
  )
})

test('no server ever gets the key of another one', () => {
  assert.deepEqual(
    keysAndAddresses({
      OPENAI_API_KEY: 'k1',
      OPENAI_MODEL: 'large',
      NEWSDESK_FURTHER_MODELS: 'llama@http://localhost:11434/v1; other@https://Two.example/v1',
      NEWSDESK_FURTHER_API_KEYS: 'two.example=k2',
    }),
    [
      ['large', undefined, 'k1'],
      ['llama', 'http://localhost:11434/v1', undefined],
      ['other', 'https://Two.example/v1', 'k2'],
    ],
  )
})
