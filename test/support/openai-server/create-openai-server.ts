import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What the server does with one request. */
export type Reply =
  /** Streams the text in small pieces; `usage: false` leaves the usage out, `role: false` the role of the deltas. */
  | { readonly kind: 'text'; readonly text: string; readonly usage?: false; readonly role?: false }
  /** Streams half of the text, then ends as if nothing was wrong, or cuts the connection. */
  | { readonly kind: 'truncated'; readonly text: string; readonly cut?: true }
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly message?: string
    }
  /** Sends the bytes of a stream as they are. */
  | { readonly kind: 'raw'; readonly body: string }
  /** Refuses any request that asks for this response format, with 400 or another status; the message names the format. */
  | {
      readonly kind: 'refuse-format'
      readonly formats: readonly string[]
      readonly text: string
      readonly status?: number
    }
  /** Sends the headers and one piece, then nothing until the caller leaves. */
  | { readonly kind: 'hang' }
  /** Streams the text, then nothing until the caller leaves. */
  | { readonly kind: 'stall'; readonly text: string }
  /** Streams one blank after the other until the caller leaves. */
  | { readonly kind: 'drip' }

export interface ChatRequest {
  readonly model: string
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly response_format?: { readonly type: string }
  readonly authorization?: string
}

export interface OpenAiServer extends AsyncDisposable {
  /** For OPENAI_BASE_URL. */
  readonly baseUrl: string
  /** Requests in the order they came. */
  readonly history: readonly ChatRequest[]
  /** Replies are used in order; the last one stays. With none queued the server answers 500. */
  enqueue(...replies: readonly Reply[]): void
  /** From now on every request is answered so. */
  replyWith(reply: Reply): void
  /** Resolves when a request that hangs has been received. */
  hanging(): Promise<void>
}

const PIECE_LENGTH = 7

/** A real HTTP server on loopback that speaks the chat completions protocol. */
export async function createOpenAiServer(): Promise<OpenAiServer> {
  const history: ChatRequest[] = []
  const replies: Reply[] = []
  const hangs = Promise.withResolvers<void>()
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error as Error))
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { authorization } = request.headers
    const asked = { ...(JSON.parse(await text(request)) as ChatRequest), ...(authorization && { authorization }) }
    history.push(asked)
    const reply = (replies.length > 1 ? replies.shift() : replies[0]) ?? { kind: 'status' as const, status: 500 }
    if (reply.kind === 'hang') hangs.resolve()
    answer(reply, asked, response)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    history,
    enqueue: (...more) => void replies.push(...more),
    replyWith: (reply) => void replies.splice(0, replies.length, reply),
    hanging: () => hangs.promise,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(reply: Reply, asked: ChatRequest, response: ServerResponse): void {
  if (reply.kind === 'text') streamText(response, reply)
  if (reply.kind === 'truncated') streamHalf(response, reply)
  if (reply.kind === 'status') sendError(response, reply.status, reply.headers, reply.message)
  if (reply.kind === 'refuse-format') {
    if (reply.formats.includes(asked.response_format?.type ?? 'none'))
      sendError(response, reply.status ?? 400, {}, `response_format ${asked.response_format?.type} is not known`)
    else streamText(response, { text: reply.text })
  }
  if (reply.kind === 'raw') {
    begin(response)
    response.end(reply.body)
  }
  if (reply.kind === 'drip') drip(response)
  if (reply.kind === 'stall') {
    begin(response)
    for (const piece of pieces(reply.text)) response.write(chunk({ content: piece }))
  }
  if (reply.kind === 'hang') {
    begin(response)
    response.write(chunk({ role: 'assistant', content: '{"claims":[' }))
  }
}

/** Real time between two blanks: a stream that is never silent and never ends. */
const DRIP_MS = 20

function drip(response: ServerResponse): void {
  begin(response)
  const timer = setInterval(() => response.write(chunk({ content: ' ' })), DRIP_MS)
  response.once('close', () => clearInterval(timer))
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
}

function streamText(response: ServerResponse, reply: { text: string; usage?: false; role?: false }): void {
  begin(response)
  for (const piece of pieces(reply.text))
    response.write(chunk({ ...(reply.role !== false && { role: 'assistant' }), content: piece }))
  if (reply.usage !== false)
    response.write(
      `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [], usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 } })}\n\n`,
    )
  response.end('data: [DONE]\n\n')
}

function streamHalf(response: ServerResponse, { text, cut }: { text: string; cut?: true }): void {
  begin(response)
  for (const piece of pieces(text.slice(0, text.length / 2)))
    response.write(chunk({ role: 'assistant', content: piece }))
  if (cut) response.socket?.end()
  else response.end('data: [DONE]\n\n')
}

function sendError(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
  message = `status ${status}`,
): void {
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify({ error: { message } }))
}

function pieces(text: string): string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${PIECE_LENGTH}}`, 'g')) ?? []
}

function chunk(delta: object): string {
  return `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 0, model: 'm', choices: [{ index: 0, delta, finish_reason: null }] })}\n\n`
}
