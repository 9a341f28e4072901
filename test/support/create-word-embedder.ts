import { createHash } from 'node:crypto'
import type { Embedder } from '../../src/ports/embedder.ts'

const DIMENSIONS = 64

/** An embedder for tests: texts that share words, or words of the same meaning, are near each other. */
export function createWordEmbedder(
  options: { model?: string; meanings?: Readonly<Record<string, string>> } = {},
): Embedder & { readonly embedded: string[] } {
  const { model = 'words', meanings = {} } = options
  const embedded: string[] = []
  return {
    model,
    embedded,
    async embed(texts, { signal }) {
      signal.throwIfAborted()
      embedded.push(...texts)
      return texts.map((text) => embedText(text, meanings))
    },
    async [Symbol.asyncDispose]() {
      await Promise.resolve()
    },
  }
}

function embedText(text: string, meanings: Readonly<Record<string, string>>): Float32Array {
  const vector = new Float32Array(DIMENSIONS)
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? ['']) {
    const bytes = createHash('sha512')
      .update(meanings[word] ?? word)
      .digest()
    for (const [at, byte] of bytes.entries()) vector[at] = (vector[at] ?? 0) + byte / 255 - 0.5
  }
  const length = Math.hypot(...vector)
  return vector.map((value) => value / length)
}
