/** https://www.postgresql.org/docs/current/protocol-message-formats.html */
const SSL_REQUEST = 80_877_103
const LENGTH_BYTES = 4
const CODE_BYTES = 4

/** What a client sends, cut into what has to be answered in one go. */
export type ClientMessage =
  | { readonly kind: 'ssl-request' }
  | { readonly kind: 'startup'; readonly searchPath: string | undefined }
  | { readonly kind: 'end' }
  /** Everything up to a point at which the server says whether it stands in a transaction. */
  | { readonly kind: 'batch'; readonly bytes: Uint8Array }

/** Puts the bytes of one connection together to messages. */
export function createMessageReader(): (received: Uint8Array) => ClientMessage[] {
  let rest = Buffer.alloc(0)
  let batch: Buffer[] = []
  let isStarted = false
  const readFirst = (): ClientMessage | undefined => {
    const bytes = take(0)
    if (!bytes) return undefined
    if (bytes.readInt32BE(LENGTH_BYTES) === SSL_REQUEST) return { kind: 'ssl-request' }
    isStarted = true
    return { kind: 'startup', searchPath: readSearchPath(bytes.subarray(LENGTH_BYTES + CODE_BYTES)) }
  }
  const readNext = (): ClientMessage | undefined => {
    for (let bytes = take(1); bytes; bytes = take(1)) {
      const type = String.fromCharCode(bytes[0] ?? 0)
      if (type === 'X') return { kind: 'end' }
      batch.push(bytes)
      if (type !== 'S' && type !== 'Q') continue
      const whole = new Uint8Array(Buffer.concat(batch))
      batch = []
      return { kind: 'batch', bytes: whole }
    }
    return undefined
  }
  /** One message whose length stands after so many bytes. */
  const take = (lengthAt: number): Buffer | undefined => {
    if (rest.length < lengthAt + LENGTH_BYTES) return undefined
    const end = lengthAt + rest.readInt32BE(lengthAt)
    if (rest.length < end) return undefined
    const bytes = rest.subarray(0, end)
    rest = rest.subarray(end)
    return bytes
  }
  return (received) => {
    rest = Buffer.concat([rest, received])
    const messages: ClientMessage[] = []
    for (;;) {
      const message = isStarted ? readNext() : readFirst()
      if (!message) return messages
      messages.push(message)
    }
  }
}

/** Of the settings that a client starts with, only the search path matters here. */
function readSearchPath(settings: Buffer): string | undefined {
  return /search_path=(\w+)/.exec(settings.toString('utf8'))?.[1]
}

export function queryMessage(statement: string): Uint8Array {
  return new Uint8Array(message('Q', Buffer.from(`${statement}\0`)))
}

/** What a server greets with: come in, and go ahead. */
export const WELCOME: Uint8Array = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))])

/** Whether the answer to a batch ends inside of a transaction. */
export function isInTransaction(answer: Uint8Array): boolean {
  return String.fromCharCode(answer.at(-1) ?? 0) !== 'I'
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(1 + LENGTH_BYTES)
  head.write(type, 0, 'latin1')
  head.writeInt32BE(LENGTH_BYTES + body.length, 1)
  return Buffer.concat([head, body])
}
