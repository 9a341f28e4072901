import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createWordEmbedder } from './create-word-embedder.ts'

export interface EmbeddingRequest {
  readonly model: string
  readonly input: readonly string[]
  readonly encoding_format?: string
  readonly authorization?: string
}

export interface EmbeddingServer extends AsyncDisposable {
  readonly baseUrl: string
  readonly history: readonly EmbeddingRequest[]
  /** How the next requests are answered; `shuffled`: whole, in another order. */
  mode: 'whole' | 'shuffled' | 'one-short' | 'one-longer' | 'no-numbers' | 'refuse'
}

/** A real HTTP server on loopback that speaks the embeddings protocol. */
export async function openEmbeddingServer(): Promise<EmbeddingServer> {
  const history: EmbeddingRequest[] = []
  const embedder = createWordEmbedder()
  const server = createServer(async (request, response) => {
    const asked = JSON.parse(await text(request)) as EmbeddingRequest
    const { authorization } = request.headers
    history.push({ ...asked, ...(authorization && { authorization }) })
    const headers = { 'content-type': 'application/json' }
    if (opened.mode === 'refuse') return void response.writeHead(401, headers).end('{"error":{"message":"no"}}')
    const vectors = [
      ...(await embedder.embed(asked.input, { purpose: 'passage', signal: new AbortController().signal })),
    ]
    if (opened.mode === 'one-longer') vectors.splice(-1, 1, new Float32Array((vectors[0]?.length ?? 0) + 1).fill(1))
    if (opened.mode === 'no-numbers') vectors[0]?.fill(Number.NaN)
    const data = vectors.map((vector, index) => ({ object: 'embedding', index, embedding: encode(vector, asked) }))
    if (opened.mode === 'shuffled') data.reverse()
    if (opened.mode === 'one-short') data.pop()
    response.writeHead(200, headers).end(JSON.stringify({ object: 'list', model: asked.model, data }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const opened: EmbeddingServer = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    history,
    mode: 'whole',
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return opened
}

/** Not of length 1, as some servers send them. */
function encode(vector: Float32Array, { encoding_format }: EmbeddingRequest): string | number[] {
  const long = vector.map((value) => value * 3)
  return encoding_format === 'base64' ? Buffer.from(long.buffer).toString('base64') : [...long]
}
