/**
 * The Web API methods that are called and the bot scopes each needs (all of them: the histories of public channels,
 * private channels and direct messages are scopes of their own). A test holds it against the code and manifest.json.
 */
export const WEB_API_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'assistant.threads.setStatus': ['chat:write'],
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
}
