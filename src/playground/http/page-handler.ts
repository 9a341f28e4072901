import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseJsonObject, readBody } from '../api/read-request.ts'
import type { Core } from '../core.ts'
import { PlaygroundError } from '../interact/playground-error.ts'
import { followChanges } from './follow-changes.ts'
import { parsePageAct, runPageAct } from './page-acts.ts'
import { readIndexPage, readPageFile } from './page-files.ts'
import { renderPageState } from './page-state.ts'

const SAFETY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** Serves the page: its files, what one person sees, changes as they happen, and what the person does. */
export async function handlePageRequest(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', core.url)
  if (request.method === 'POST' && url.pathname === '/page/act') return answerAct(core, request, response)
  if (request.method !== 'GET') return answerText(response, 405, 'method not allowed')
  if (url.pathname === '/page/state') {
    return answerJson(response, 200, renderPageState(core, url.searchParams.get('user')))
  }
  if (url.pathname === '/page/changes') return followChanges(core, request, response)
  return answerFile(url, response)
}

async function answerFile(url: URL, response: ServerResponse): Promise<void> {
  const permalink = /^\/archives\/([A-Z0-9]+)\/p(\d+)(\d{6})$/.exec(url.pathname)
  if (permalink !== null) {
    const thread = url.searchParams.get('thread_ts') ?? ''
    const place = [permalink[1], `${permalink[2]}.${permalink[3]}`, thread].filter((part) => part !== '').join('/')
    response.writeHead(302, { location: `/#/${place}` })
    response.end()
    return
  }
  if (url.pathname === '/') {
    const { text, contentType, contentSecurityPolicy } = await readIndexPage()
    const headers = { ...SAFETY_HEADERS, 'content-type': contentType, 'content-security-policy': contentSecurityPolicy }
    response.writeHead(200, headers)
    response.end(text)
    return
  }
  const file = await readPageFile(url.pathname)
  if (file === undefined) return answerText(response, 404, 'not found')
  response.writeHead(200, { ...SAFETY_HEADERS, 'content-type': file.contentType })
  response.end(file.text)
}

async function answerAct(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A form on another site cannot send this type without asking first.
  const isJson = request.headers['content-type']?.startsWith('application/json') === true
  const body = await readBody(request, core.workspace.limits.maxRequestBytes)
  const act = isJson ? parsePageAct(parseJsonObject(body)) : undefined
  if (act === undefined)
    return answerJson(response, 400, { error: 'The page sent something the playground does not know.' })
  try {
    answerJson(response, 200, await runPageAct(core, act))
  } catch (error) {
    if (!(error instanceof PlaygroundError)) throw error
    answerJson(response, 409, { error: error.message })
  }
}

function answerJson(response: ServerResponse, status: number, body: Record<string, unknown>): void {
  response.writeHead(status, { ...SAFETY_HEADERS, 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...SAFETY_HEADERS, 'content-type': 'text/plain; charset=utf-8' })
  response.end(text)
}
