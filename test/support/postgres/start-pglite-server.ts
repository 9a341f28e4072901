import { EventEmitter, once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { PGlite } from '@electric-sql/pglite'
import PQueue from 'p-queue'
import { createMessageReader, isInTransaction, queryMessage, WELCOME } from './wire-messages.ts'

export interface PostgresServer extends AsyncDisposable {
  /** Where clients connect, other processes too. */
  readonly url: string
  /** Resolves when a client next stands in the middle of a transaction. */
  nextTransaction(): Promise<void>
  /** Cuts off every client, as a restart does; they may come back at once. */
  disconnectAll(): void
}

/**
 * PostgreSQL inside of this process, on a free port. It has one session, which its clients share: each has it to itself for one
 * statement, or for a transaction; and a client that goes away in the middle of one has it rolled back.
 */
export async function startPgliteServer(): Promise<PostgresServer> {
  const session: Session = {
    engine: await PGlite.create(),
    turns: new PQueue({ concurrency: 1 }),
    transactions: new EventEmitter(),
    searchPath: undefined,
  }
  const sockets = new Set<Socket>()
  const served = new Set<Promise<void>>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    const over = serveClient(socket, session)
    served.add(over)
    void over.then(() => sockets.delete(socket) && served.delete(over))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const disconnectAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `postgresql://newsdesk:secret@127.0.0.1:${port}/postgres`,
    nextTransaction: async () => void (await once(session.transactions, 'begun')),
    disconnectAll,
    async [Symbol.asyncDispose]() {
      disconnectAll()
      await new Promise((resolve) => server.close(resolve))
      await Promise.all(served)
      await session.engine.close()
    },
  }
}

interface Session {
  readonly engine: PGlite
  /** Who has the session. */
  readonly turns: PQueue
  readonly transactions: EventEmitter
  /** Of the client that had it last. */
  searchPath: string | undefined
}

/** Resolves when the client has gone and nothing of it is left. */
async function serveClient(socket: Socket, session: Session): Promise<void> {
  const read = createMessageReader()
  const client = createClient(session)
  socket.on('data', (received: Buffer) => {
    for (const message of read(received)) {
      if (message.kind === 'ssl-request') socket.write('N')
      if (message.kind === 'startup') {
        client.searchPath = message.searchPath
        socket.write(WELCOME)
      }
      if (message.kind === 'batch')
        void client.batches.add(async () => {
          const reply = await client.answer(message.bytes)
          if (!socket.destroyed) socket.write(reply)
        })
      if (message.kind === 'end') socket.end()
    }
  })
  // A killed client may end with an error first, which is not the end yet.
  await new Promise((resolve) => socket.once('close', resolve))
  client.batches.clear()
  await client.batches.add(() => client.rollBack())
}

/** One client of the session, which it keeps while it stands in a transaction. */
function createClient(session: Session) {
  const { engine, turns, transactions } = session
  let giveBack: (() => void) | undefined
  const client = {
    searchPath: undefined as string | undefined,
    /** What the client has asked for and not been answered yet. */
    batches: new PQueue({ concurrency: 1 }),
    async answer(bytes: Uint8Array): Promise<Uint8Array> {
      giveBack ??= await takeTurn(turns)
      if (session.searchPath !== client.searchPath)
        await engine.execProtocolRaw(queryMessage(`set search_path to ${client.searchPath ?? 'public'}`))
      session.searchPath = client.searchPath
      const reply = await engine.execProtocolRaw(bytes)
      if (isInTransaction(reply)) transactions.emit('begun')
      else giveBack = void giveBack()
      return reply
    },
    async rollBack(): Promise<void> {
      if (giveBack) await client.answer(queryMessage('rollback'))
    },
  }
  return client
}

/** Resolves when it is our turn, which lasts until the function it gives is called. */
function takeTurn(turns: PQueue): Promise<() => void> {
  return new Promise((taken) => {
    void turns.add(() => new Promise<void>((over) => taken(over)))
  })
}
