import { FetchFailure } from '../ports/fetch-failure.ts'

/** Collects a body of at most `maxBytes`. Error: FETCH_FAILED `too-large`. */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  { maxBytes, declared }: { maxBytes: number; declared: string | undefined },
): Promise<Uint8Array> {
  if (Number(declared) > maxBytes) throw new FetchFailure('too-large', `the server announces ${declared} bytes`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxBytes) throw new FetchFailure('too-large', `more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
