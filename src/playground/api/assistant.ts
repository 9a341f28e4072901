import { changeThread, clearThreadStatus } from '../state/assistant-threads.ts'
import type { SuggestedPrompt } from '../state/surfaces.ts'
import type { Workspace } from '../state/workspace.ts'
import { type ApiArguments, invalidArgument } from './api-arguments.ts'
import type { ApiMethod } from './api-method.ts'
import { writableChannel } from './resolve-target.ts'
import { SlackApiError } from './slack-api-error.ts'

const MAX_LOADING_MESSAGES = 10
const MAX_PROMPTS = 4
const MAX_SESSION_TITLE_CHARS = 200
const SESSION_STATUSES = new Set(['active', 'processing', 'suspended', 'closed'])

/** Prompts pinned to the whole Messages tab rather than to one thread. */
const NO_THREAD = ''

export const setThreadStatus: ApiMethod = {
  token: 'bot',
  scopes: ['chat:write', 'assistant:write'],
  handle({ workspace }, args) {
    const where = readThread(workspace, args)
    const text = args.text('status')
    const loadingMessages = readStrings(args, 'loading_messages')
    if (loadingMessages.length > MAX_LOADING_MESSAGES) {
      throw invalidArgument(`no more than ${MAX_LOADING_MESSAGES} items allowed [json-pointer:/loading_messages]`)
    }
    if (text === undefined) clearThreadStatus(workspace, where.channel, where.threadTs)
    else changeThread(workspace, where, { status: { text, loadingMessages, setAt: workspace.now() } })
    return {}
  },
}

export const setSuggestedPrompts: ApiMethod = {
  token: 'bot',
  scopes: ['assistant:write'],
  handle({ workspace }, args) {
    const channel = writableChannel(workspace, args.requiredText('channel_id'))
    const prompts = args.structure('prompts')
    if (!Array.isArray(prompts) || prompts.length === 0 || prompts.length > MAX_PROMPTS || !prompts.every(isPrompt)) {
      throw invalidArgument(`1 to ${MAX_PROMPTS} prompts with title and message expected [json-pointer:/prompts]`)
    }
    const title = args.text('title')
    const where = { channel: channel.id, threadTs: args.text('thread_ts') ?? NO_THREAD }
    changeThread(workspace, where, { prompts, ...(title !== undefined && { promptsTitle: title }) })
    return {}
  },
}

export const setThreadTitle: ApiMethod = {
  token: 'bot',
  scopes: ['assistant:write'],
  handle({ workspace }, args) {
    changeThread(workspace, readThread(workspace, args), { title: args.requiredText('title') })
    return {}
  },
}

/** agents.sessions.setStatus */
export const setSessionStatus: ApiMethod = {
  token: 'bot',
  scopes: ['assistant:write', 'chat:write'],
  handle({ workspace }, args) {
    const channel = writableChannel(workspace, args.requiredText('channel_id'))
    const status = args.requiredText('status')
    if (!SESSION_STATUSES.has(status)) throw invalidArgument('invalid status [json-pointer:/status]')
    const initiator = args.text('initiator_user_id')
    const session = { status, ...(initiator !== undefined && { initiator }) }
    const where = { channel: channel.id, threadTs: args.text('thread_ts') ?? NO_THREAD }
    changeThread(workspace, where, { session, ...readSessionTitle(args) })
    return {}
  },
}

/** agents.sessions.rename */
export const renameSession: ApiMethod = {
  token: 'bot',
  scopes: ['assistant:write', 'chat:write'],
  handle({ workspace }, args) {
    const channel = writableChannel(workspace, args.requiredText('channel_id'))
    args.requiredText('title')
    const where = { channel: channel.id, threadTs: args.text('thread_ts') ?? NO_THREAD }
    changeThread(workspace, where, readSessionTitle(args))
    return {}
  },
}

function readSessionTitle(args: ApiArguments): { title?: string } {
  const title = args.text('title')
  if (title === undefined) return {}
  if (title.length > MAX_SESSION_TITLE_CHARS) {
    throw invalidArgument(`must be less than ${MAX_SESSION_TITLE_CHARS + 1} characters [json-pointer:/title]`)
  }
  return { title }
}

/** The thread need not exist yet: a status may be set on the message that is being answered. */
function readThread(workspace: Workspace, args: ApiArguments): { channel: string; threadTs: string } {
  const channel = writableChannel(workspace, args.requiredText('channel_id'))
  const threadTs = args.requiredText('thread_ts')
  if (!/^\d+\.\d+$/.test(threadTs)) throw new SlackApiError('invalid_thread_ts')
  return { channel: channel.id, threadTs }
}

function readStrings(args: ApiArguments, name: string): readonly string[] {
  const value = args.structure(name)
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw invalidArgument(`must be an array of strings [json-pointer:/${name}]`)
  }
  return value
}

function isPrompt(value: unknown): value is SuggestedPrompt {
  if (typeof value !== 'object' || value === null) return false
  const { title, message } = value as Partial<Record<string, unknown>>
  return typeof title === 'string' && title !== '' && typeof message === 'string' && message !== ''
}
