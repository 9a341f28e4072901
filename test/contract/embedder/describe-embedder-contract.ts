import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Embedder } from '../../../src/ports/embedder.ts'

const NEVER = new AbortController().signal

/** What every embedder must do, wherever its model runs. */
export function describeEmbedderContract(name: string, open: () => Promise<Embedder>): void {
  describe(name, () => {
    test('gives one vector a text, in order, all of one length and of length 1', async () => {
      await using embedder = await open()
      const texts = ['The ferry ran aground.', 'Rates fell.', 'x', 'Der Hafen. Гавань. 港'.repeat(200)]
      const vectors = await embedder.embed(texts, { purpose: 'passage', signal: NEVER })
      assert.equal(vectors.length, texts.length)
      for (const vector of vectors) {
        assert.equal(vector.length, vectors[0]?.length)
        assert.ok(Math.abs(Math.hypot(...vector) - 1) < 1e-3)
      }
    })

    test('gives a text the same vector in any company', async () => {
      await using embedder = await open()
      const options = { purpose: 'passage', signal: NEVER } as const
      const [, together] = await embedder.embed(['Rates fell.', 'The ferry ran aground.'], options)
      const [alone] = await embedder.embed(['The ferry ran aground.'], options)
      assert.ok(cosine(together, alone) > 0.99)
    })

    test('puts texts on one matter nearer to each other than texts on two', async () => {
      await using embedder = await open()
      const texts = [
        'The ferry ran aground near the harbour.',
        'A ferry ran aground.',
        'The bank lowered its key rate.',
      ]
      const [ferry, other, bank] = await embedder.embed(texts, { purpose: 'passage', signal: NEVER })
      assert.ok(cosine(ferry, other) > cosine(ferry, bank))
    })

    test('gives nothing for nothing', async () => {
      await using embedder = await open()
      assert.deepEqual(await embedder.embed([], { purpose: 'question', signal: NEVER }), [])
    })

    test('rejects with the reason of an abort', async () => {
      await using embedder = await open()
      const reason = new Error('changed my mind')
      const signal = AbortSignal.abort(reason)
      await assert.rejects(embedder.embed(['x'], { purpose: 'question', signal }), reason)
    })

    test('names its model', async () => {
      await using embedder = await open()
      assert.notEqual(embedder.model, '')
    })
  })
}

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return Array.from(a ?? []).reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0)
}
