import { Composer } from './composer.js'
import { html } from './html.js'
import { MessageList, withEphemerals } from './message-list.js'
import { StatusLine } from './status-line.js'
import { useDesk } from './store.js'
import { SuggestedPrompts } from './suggested-prompts.js'

/** A channel or the direct message with the app. */
export function Conversation() {
  const { state, channel, act } = useDesk()
  if (channel === undefined) return html`<main class="pane"><p class="empty">There is no such channel here.</p></main>`
  const all = state.messages[channel.id] ?? []
  const roots = all.filter(isShownInChannel)
  const shown = withEphemerals(roots, { state, channel: channel.id, thread: undefined })
  return html`<main class="pane" key=${channel.id}>
    <${Head} channel=${channel} />
    <${MessageList} messages=${shown} channel=${channel.id}>
      ${shown.length === 0 && html`<${Welcome} channel=${channel} />`}
      <${StatusLine} channel=${channel.id} />
    <//>
    <${SuggestedPrompts} channel=${channel.id} thread="" />
    ${
      channel.isMember
        ? html`<${Composer} channel=${channel} />`
        : html`<div class="uninvited">
            <p>${state.identity.botName} is not in this channel.</p>
            <button type="button" class="button button-primary" onClick=${() => act('invite', { channel: channel.id })}>Invite it</button>
          </div>`
    }
  </main>`
}

function isShownInChannel(message) {
  return message.thread_ts === undefined || message.thread_ts === message.ts || message.subtype === 'thread_broadcast'
}

function Head({ channel }) {
  const { state, placeName } = useDesk()
  const topic = channel.kind === 'im' ? 'Ask it anything; the answer comes in a thread' : channel.topic
  return html`<header class="pane-head">
    <h1>${placeName}</h1>
    <p>${topic}</p>
    ${!state.isConnected && html`<span class="badge-bad">no app connected</span>`}
  </header>`
}

function Welcome({ channel }) {
  const { state } = useDesk()
  const bot = state.identity.botName
  return html`<div class="empty">
    <p class="empty-title">Nothing here yet</p>
    <p>
      ${
        channel.kind === 'im'
          ? `Write to ${bot} below.`
          : html`Mention <span class="mention">@${bot}</span> with a question, or type <code>/</code> for its commands.`
      }
    </p>
  </div>`
}
