import { NewsdeskError } from '../../domain/errors.ts'

/** A line of an import file, by its number from 1, or why it can't be used. */
export type ImportLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly error: NewsdeskError }

const LINE_FEED = 0x0a

/** Splits bytes into lines of UTF-8, skipping blank ones. A line over `maxBytes` is given up alone, without being kept. */
export async function* readLines(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<ImportLine> {
  let parts: Uint8Array[] = []
  let size = 0
  let number = 1
  for await (const chunk of source) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      size += end - start
      if (size <= maxBytes) parts.push(chunk.subarray(start, end))
      yield* decodeLine({ number, parts, size, maxBytes })
      parts = []
      size = 0
      number++
      start = end + 1
    }
    size += chunk.length - start
    if (size <= maxBytes) parts.push(chunk.subarray(start))
    else parts = []
  }
  yield* decodeLine({ number, parts, size, maxBytes })
}

function* decodeLine(line: {
  number: number
  parts: readonly Uint8Array[]
  size: number
  maxBytes: number
}): Generator<ImportLine> {
  const { number } = line
  if (line.size > line.maxBytes) {
    const message = `the line has more than ${line.maxBytes} bytes`
    yield { number, error: new NewsdeskError('INPUT_UNREADABLE', message, { reason: 'too-large' }) }
    return
  }
  const text = decode(Buffer.concat(line.parts))
  if (text === undefined)
    yield { number, error: new NewsdeskError('INPUT_UNREADABLE', 'the line is not UTF-8', { reason: 'bad-encoding' }) }
  else if (text.trim() !== '') yield { number, text }
}

/** The mark at the start of a file is dropped by the decoder. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
