import { findChannel, findUser } from '../state/find-conversation.ts'
import type { SlackBlock } from '../state/slack-message.ts'
import type { Workspace } from '../state/workspace.ts'

/** What a person typed, as Slack sends it: escaped text with mentions and links marked up, and the same as rich text. */
export interface TypedText {
  readonly text: string
  readonly blocks: readonly SlackBlock[]
}

interface Piece {
  readonly text: string
  readonly element: Record<string, unknown>
}

const TOKEN = new RegExp(
  [
    String.raw`<@(?<userId>[UW][A-Z0-9]+)(?:\|[^>]*)?>`,
    String.raw`<#(?<channelId>[CG][A-Z0-9]+)(?:\|[^>]*)?>`,
    String.raw`(?<![\w.])@(?<handle>[A-Za-z0-9](?:[\w.-]*\w)?)`,
    String.raw`(?<![\w&/])#(?<channelName>[a-z0-9][a-z0-9_-]*)`,
    String.raw`<?(?<url>https?://[^\s<>|]*[^\s<>|.,;:!?'")\]])>?`,
  ].join('|'),
  'g',
)
const BROADCASTS = new Set(['here', 'channel', 'everyone'])

/**
 * Marks up typed text: `@handle`, `#channel`, addresses; `<@U…>` and `<#C…>` stay; everything else is escaped. Slash
 * commands carry people's names beside their ids (`withNames`), messages do not.
 */
export function markUpTypedText(workspace: Workspace, typed: string, { withNames = false } = {}): TypedText {
  const pieces: Piece[] = []
  let end = 0
  for (const match of typed.matchAll(TOKEN)) {
    const piece = readToken(workspace, match.groups ?? {}, withNames)
    if (piece === undefined) continue
    pieces.push(...plain(typed.slice(end, match.index)), piece)
    end = match.index + match[0].length
  }
  pieces.push(...plain(typed.slice(end)))
  const elements = [{ type: 'rich_text_section', elements: pieces.map((piece) => piece.element) }]
  return {
    text: pieces.map((piece) => piece.text).join(''),
    blocks: typed === '' ? [] : [{ type: 'rich_text', block_id: workspace.ids.next('b'), elements }],
  }
}

/** Escapes the three characters Slack escapes. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function plain(text: string): Piece[] {
  return text === '' ? [] : [{ text: escapeText(text), element: { type: 'text', text } }]
}

/** Undefined for somebody or something that does not exist: that stays plain text. */
function readToken(
  workspace: Workspace,
  groups: Partial<Record<string, string>>,
  withNames: boolean,
): Piece | undefined {
  const { userId, channelId, channelName, url } = groups
  const handle = groups.handle?.toLowerCase()
  if (handle !== undefined && BROADCASTS.has(handle)) {
    return { text: `<!${handle}>`, element: { type: 'broadcast', range: handle } }
  }
  if (url !== undefined) return { text: `<${escapeText(url)}>`, element: { type: 'link', url } }
  const user = findUser(workspace, userId ?? handle ?? '')
  if (user !== undefined) {
    const name = withNames ? `|${user.name}` : ''
    return { text: `<@${user.id}${name}>`, element: { type: 'user', user_id: user.id } }
  }
  const channel = findChannel(workspace, channelId ?? channelName ?? '')
  if (channel === undefined) return undefined
  return { text: `<#${channel.id}|${channel.name}>`, element: { type: 'channel', channel_id: channel.id } }
}
