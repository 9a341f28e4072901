import { changeReaction, findReaction } from '../act/change-reaction.ts'
import type { Core } from '../core.ts'
import type { ApiArguments } from './api-arguments.ts'
import type { ApiMethod } from './api-method.ts'
import { existingMessage, readableChannel } from './resolve-target.ts'
import { SlackApiError } from './slack-api-error.ts'

const REACTION_NAME = /^[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?$/

export const addReaction: ApiMethod = {
  token: 'bot',
  scopes: ['reactions:write'],
  handle(core, args) {
    const target = readTarget(core, args)
    if (target.isThere) throw new SlackApiError('already_reacted')
    changeReaction(core, { ...target, isAdded: true })
    return {}
  },
}

export const removeReaction: ApiMethod = {
  token: 'bot',
  scopes: ['reactions:write'],
  handle(core, args) {
    const target = readTarget(core, args)
    if (!target.isThere) throw new SlackApiError('no_reaction')
    changeReaction(core, { ...target, isAdded: false })
    return {}
  },
}

export const listReactions: ApiMethod = {
  token: 'bot',
  scopes: ['reactions:read'],
  handle({ workspace }, args) {
    const channel = readableChannel(workspace, args.requiredText('channel'))
    const message = existingMessage(workspace, channel, args.requiredText('timestamp'))
    return { type: 'message', channel: channel.id, message }
  },
}

function readTarget({ workspace }: Core, args: ApiArguments) {
  const channel = readableChannel(workspace, args.requiredText('channel'))
  const message = existingMessage(workspace, channel, args.requiredText('timestamp'))
  const name = args.requiredText('name').replace(/^:|:$/g, '')
  if (!REACTION_NAME.test(name)) throw new SlackApiError('invalid_name')
  if (channel.isArchived) throw new SlackApiError('is_archived')
  const user = workspace.identity.botUserId
  return { channel, message, name, user, isThere: findReaction(message, name)?.users.includes(user) === true }
}
