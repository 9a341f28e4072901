import type { ApiMethods } from './api-method.ts'
import * as assistant from './assistant.ts'
import { appendStream } from './chat/append-stream.ts'
import { deleteMessage } from './chat/delete-message.ts'
import { getPermalink } from './chat/get-permalink.ts'
import { postEphemeral } from './chat/post-ephemeral.ts'
import { postMessage } from './chat/post-message.ts'
import { startStream } from './chat/start-stream.ts'
import { stopStream } from './chat/stop-stream.ts'
import { updateMessage } from './chat/update-message.ts'
import { checkBlocks } from './check-blocks.ts'
import * as membership from './conversations/channel-membership.ts'
import { listChannels, listJoinedChannels } from './conversations/list-channels.ts'
import { readHistory, readReplies } from './conversations/read-history.ts'
import * as reactions from './reactions.ts'
import * as team from './team.ts'
import { listUsers, showUser } from './users.ts'
import { openView, pushView } from './views/open-view.ts'
import { publishView, updateView } from './views/update-view.ts'

/** Every Web API method the playground knows; any other is `unknown_method`. */
export const API_METHODS: ApiMethods = {
  'agents.sessions.rename': assistant.renameSession,
  'agents.sessions.setStatus': assistant.setSessionStatus,
  'api.test': team.testApi,
  'apps.connections.open': team.openConnection,
  'assistant.threads.setStatus': assistant.setThreadStatus,
  'assistant.threads.setSuggestedPrompts': assistant.setSuggestedPrompts,
  'assistant.threads.setTitle': assistant.setThreadTitle,
  'auth.test': team.testAuth,
  'blocks.validate': checkBlocks,
  'bots.info': team.showBot,
  'chat.appendStream': appendStream,
  'chat.delete': deleteMessage,
  'chat.getPermalink': getPermalink,
  'chat.postEphemeral': postEphemeral,
  'chat.postMessage': postMessage,
  'chat.startStream': startStream,
  'chat.stopStream': stopStream,
  'chat.update': updateMessage,
  'conversations.history': readHistory,
  'conversations.info': membership.showChannel,
  'conversations.join': membership.joinChannel,
  'conversations.leave': membership.leaveChannel,
  'conversations.list': listChannels,
  'conversations.members': membership.listMembers,
  'conversations.open': membership.openConversation,
  'conversations.replies': readReplies,
  'reactions.add': reactions.addReaction,
  'reactions.get': reactions.listReactions,
  'reactions.remove': reactions.removeReaction,
  'team.info': team.showTeam,
  'users.conversations': listJoinedChannels,
  'users.info': showUser,
  'users.list': listUsers,
  'views.open': openView,
  'views.publish': publishView,
  'views.push': pushView,
  'views.update': updateView,
}
