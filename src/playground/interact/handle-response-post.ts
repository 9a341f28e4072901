import type { IncomingMessage, ServerResponse } from 'node:http'
import { createApiArguments } from '../api/api-arguments.ts'
import { readContent } from '../api/chat/read-content.ts'
import { brokenAnswer } from '../api/handle-api-request.ts'
import { parseJsonObject, readBody } from '../api/read-request.ts'
import { SlackApiError } from '../api/slack-api-error.ts'
import type { Core } from '../core.ts'
import { applyResponse } from './apply-response.ts'
import type { ResponseUrl } from './response-urls.ts'

interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly headers?: Record<string, string>
}

/** Serves a post to a response_url: 404 unknown or used up, 410 expired, 400 for content Slack refuses. */
export async function handleResponsePost(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, core.workspace.limits.maxRequestBytes)
  const id = new URL(request.url ?? '/', core.url).pathname.replace(/^\/response\//, '')
  const effect = core.faults.takeForCall('response_url')
  if (effect?.kind === 'delay') await effect.until
  const isCutBefore = effect?.kind === 'drop' && effect.after === 'before'
  const broken = effect === undefined ? undefined : brokenAnswer(effect)
  const answer = isCutBefore ? undefined : (broken ?? answerPost(core, core.responseUrls.find(id), body))
  if (answer === undefined || effect?.kind === 'drop') {
    response.destroy()
    return
  }
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
  response.end(JSON.stringify(answer.body))
}

function answerPost(core: Core, target: ResponseUrl | undefined, body: string): Answer {
  if (target === undefined) return refuse(404, 'no_such_response_url')
  const { limits, now } = core.workspace
  if (now().getTime() - target.issuedAt.getTime() > limits.responseUrlLifetimeMs) return refuse(410, 'expired_url')
  if (target.posts.length >= limits.responseUrlPosts) return refuse(404, 'used_url')
  const fields = parseJsonObject(body)
  if (fields === undefined) return refuse(400, 'invalid_payload')
  try {
    target.posts.push(applyResponse(core, target, readResponse(core, fields)))
    core.workspace.changes.notify('message')
    return { status: 200, body: { ok: true } }
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error
    return refuse(400, error.code)
  }
}

function refuse(status: number, error: string): Answer {
  return { status, body: { ok: false, error } }
}

/** What an app may send to a response_url or as the body of an acknowledgement, checked. */
export function readResponse({ workspace }: Core, fields: Record<string, unknown>) {
  const args = createApiArguments(fields)
  const deleteOriginal = args.flag('delete_original') === true
  const threadTs = args.text('thread_ts')
  const content = deleteOriginal ? { text: '' } : readContent(workspace, args, workspace.limits.maxTextChars)
  return {
    ...content,
    responseType: args.text('response_type') === 'in_channel' ? ('in_channel' as const) : ('ephemeral' as const),
    replaceOriginal: args.flag('replace_original') === true,
    deleteOriginal,
    ...(threadTs !== undefined && { threadTs }),
  }
}
