import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { Attack } from './open-enemy-server.ts'

const CHUNK = Buffer.alloc(65_536, 'a')

/** An honest answer. */
export function serve(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Attack {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }
}

export function redirect(location: string, status = 302): Attack {
  return (_request, response) => {
    response.writeHead(status, { location }).end('moved')
  }
}

export function fail(status: number, headers: Readonly<Record<string, string>> = {}): Attack {
  return (_request, response) => {
    response.writeHead(status, headers).end('no')
  }
}

/** A body that never ends, as fast as it is read. */
export const endless: Attack = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  const write = () => {
    while (!response.destroyed && response.write(CHUNK));
    if (!response.destroyed) response.once('drain', write)
  }
  write()
}

/** Headers and one byte, then nothing for ever. */
export const drip: Attack = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).write('a')
}

/** A byte now and then, and never the last one. */
export const trickle: Attack = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  const timer = setInterval(() => response.write('a'), 5)
  response.on('close', () => clearInterval(timer))
}

/** Takes the request and says nothing. */
export const silence: Attack = () => undefined

/** Announces more than it sends, then hangs up. */
export const cutShort: Attack = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' })
  response.write('only this much', () => response.destroy())
}

export function announce(bytes: number): Attack {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(bytes) }).write('a')
  }
}

/** A header line of `bytes` bytes. */
export function longHeader(bytes: number): Attack {
  return (_request, { socket }) => {
    socket?.write(`HTTP/1.1 200 OK\r\nX-Long: ${'a'.repeat(bytes)}\r\nContent-Length: 0\r\n\r\n`)
  }
}

/** A small body that grows to `bytes` when it is decompressed. */
export function bomb(encoding: 'gzip' | 'br' | 'zstd', bytes: number): Attack {
  const compress = { gzip: gzipSync, br: brotliCompressSync, zstd: zstdCompressSync }[encoding]
  return serve(compress(Buffer.alloc(bytes)), { 'content-encoding': encoding })
}
