import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createOpenAiEmbedder } from '../../../src/model/embedders/create-openai-embedder.ts'
import { openEmbeddingServer } from '../../support/embedding-server.ts'
import { describeEmbedderContract } from './describe-embedder-contract.ts'

const NEVER = new AbortController().signal
const TIMEOUT_MS = 5_000

describeEmbedderContract('embeddings of a server', async () => {
  const server = await openEmbeddingServer()
  const embedder = createOpenAiEmbedder({ model: 'any', baseUrl: server.baseUrl, timeoutMs: TIMEOUT_MS })
  return { ...embedder, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
})

test('puts vectors that come in another order in their places', async () => {
  await using server = await openEmbeddingServer()
  const embedder = createOpenAiEmbedder({ model: 'any', baseUrl: server.baseUrl, timeoutMs: TIMEOUT_MS })
  const texts = ['one', 'two', 'three']
  const expected = await embedder.embed(texts, { purpose: 'passage', signal: NEVER })
  server.mode = 'shuffled'
  assert.deepEqual(await embedder.embed(texts, { purpose: 'passage', signal: NEVER }), expected)
})

test('tells questions from passages to models that want to know', async () => {
  await using server = await openEmbeddingServer()
  const embedder = createOpenAiEmbedder({
    model: 'multilingual-e5-small',
    baseUrl: server.baseUrl,
    timeoutMs: TIMEOUT_MS,
  })
  await embedder.embed(['where'], { purpose: 'question', signal: NEVER })
  await embedder.embed(['there'], { purpose: 'passage', signal: NEVER })
  assert.deepEqual(
    server.history.map(({ input }) => input),
    [['query: where'], ['passage: there']],
  )
})

test('refuses an answer that lacks a vector or has a broken one, and says what the server refused', async () => {
  await using server = await openEmbeddingServer()
  const embedder = createOpenAiEmbedder({ model: 'any', baseUrl: server.baseUrl, timeoutMs: TIMEOUT_MS })
  server.mode = 'one-short'
  const broken = embedder.embed(['a', 'b'], { purpose: 'passage', signal: NEVER })
  await assert.rejects(broken, { code: 'MODEL_UNAVAILABLE', reason: 'invalid-output' })
  for (const mode of ['one-longer', 'no-numbers'] as const) {
    server.mode = mode
    const wrong = embedder.embed(['a', 'b'], { purpose: 'passage', signal: NEVER })
    await assert.rejects(
      wrong,
      { code: 'MODEL_UNAVAILABLE', reason: 'invalid-output', message: /lengths|numbers/ },
      mode,
    )
  }
  server.mode = 'refuse'
  const refused = embedder.embed(['a'], { purpose: 'passage', signal: NEVER })
  await assert.rejects(refused, { code: 'MODEL_UNAVAILABLE', reason: 'unauthorised' })
})
