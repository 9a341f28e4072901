import { useState } from 'preact/hooks'
import { Avatar } from './avatar.js'
import { Blocks } from './blocks/render-blocks.js'
import { html } from './html.js'
import { goTo } from './route.js'
import { useDesk } from './store.js'
import { emojiOf, QUICK_REACTIONS } from './text/emoji.js'
import { Markdown, Mrkdwn } from './text/render-text.js'
import { clockTime, fullTime } from './time.js'

/** One message. `isCompact`: the same author as just above. `isInThread`: no link to its thread. */
export function Message({ message, channel, isCompact, isInThread }) {
  const { users } = useDesk()
  const user = users.get(message.user)
  const isApp = message.bot_id !== undefined
  return html`<article class=${classesOf(message, isCompact)} id=${`m${message.ts}`}>
    ${isCompact ? html`<time class="gutter-time" title=${fullTime(message.ts)}>${clockTime(message.ts)}</time>` : html`<${Avatar} user=${user} isApp=${isApp} />`}
    <div class="message-body">
      ${!isCompact && html`<${Byline} message=${message} user=${user} isApp=${isApp} />`}
      ${message.isEphemeral && html`<p class="ephemeral-note">👁 Only visible to you</p>`}
      <${Content} message=${message} channel=${channel} />
      ${message.edited && html`<span class="edited" title=${fullTime(message.edited.ts)}>(edited)</span>`}
      ${message.streaming_state === 'in_progress' && html`<span class="typing" aria-label="still writing"></span>`}
      ${message.streaming_state === 'errored' && html`<p class="ephemeral-note">⚠ This answer was cut off</p>`}
      <${Reactions} message=${message} channel=${channel} />
      ${!isInThread && message.reply_count > 0 && html`<${ThreadLink} message=${message} channel=${channel} />`}
    </div>
    <${Toolbar} message=${message} channel=${channel} isInThread=${isInThread} />
  </article>`
}

function classesOf(message, isCompact) {
  return ['message', isCompact && 'message-compact', message.isEphemeral && 'message-ephemeral']
    .filter(Boolean)
    .join(' ')
}

function Byline({ message, user, isApp }) {
  const { state } = useDesk()
  const name = message.username ?? user?.realName ?? (isApp ? state.identity.botName : 'Slackbot')
  return html`<header>
    <span class="author">${name}</span>
    ${isApp && html`<span class="app-badge">APP</span>`}
    <time title=${fullTime(message.ts)}>${clockTime(message.ts)}</time>
    ${message.subtype === 'thread_broadcast' && html`<span class="edited">also sent to the channel</span>`}
  </header>`
}

/** An app's blocks when there are any, as Slack does; its text is then only for notifications. */
function Content({ message, channel }) {
  const { act } = useDesk()
  const onAction = (action) => act('action', { channel, ts: message.ts, ...action })
  const isByApp = message.bot_id !== undefined
  if (isByApp && message.blocks?.length > 0) return html`<${Blocks} blocks=${message.blocks} onAction=${onAction} />`
  if (message.streaming_state !== undefined) return html`<${Markdown} text=${message.text} />`
  return html`<${Mrkdwn} text=${message.text} />`
}

function Reactions({ message, channel }) {
  const { state, act, nameOf } = useDesk()
  if (message.reactions === undefined) return null
  return html`<div class="reactions">
    ${message.reactions.map(({ name, users, count }) => {
      const isMine = users.includes(state.user)
      return html`<button
        type="button"
        class="reaction"
        aria-pressed=${isMine}
        title=${`${users.map(nameOf).join(', ')} :${name}:`}
        onClick=${() => act('react', { channel, ts: message.ts, name, isRemoved: isMine })}
      >
        ${emojiOf(name)} ${count}
      </button>`
    })}
  </div>`
}

function ThreadLink({ message, channel }) {
  const { users } = useDesk()
  const count = message.reply_count
  return html`<button type="button" class="thread-link" onClick=${() => goTo(channel, message.ts)}>
    ${message.reply_users.map((id) => html`<${Avatar} user=${users.get(id)} />`)}
    <strong>${count} ${count === 1 ? 'reply' : 'replies'}</strong>
    <span>last at ${clockTime(message.latest_reply)}</span>
  </button>`
}

function Toolbar({ message, channel, isInThread }) {
  const { state, act } = useDesk()
  const [isPicking, setPicking] = useState(false)
  if (message.isEphemeral) {
    return html`<div class="toolbar"><button type="button" onClick=${() => act('dismiss', { ts: message.ts })}>Dismiss</button></div>`
  }
  const react = (name) => {
    setPicking(false)
    act('react', { channel, ts: message.ts, name })
  }
  const where = { channel, ts: message.ts }
  return html`<div class="toolbar">
    ${
      isPicking
        ? QUICK_REACTIONS.map(
            (name) =>
              html`<button type="button" title=${`:${name}:`} onClick=${() => react(name)}>${emojiOf(name)}</button>`,
          )
        : html`<button type="button" title="React" onClick=${() => setPicking(true)}>☺</button>`
    }
    ${!isInThread && html`<button type="button" title="Reply in thread" onClick=${() => goTo(channel, message.thread_ts ?? message.ts)}>Reply</button>`}
    ${message.streaming_state === 'in_progress' && html`<button type="button" onClick=${() => act('stop', where)}>Stop</button>`}
    ${message.user === state.user && html`<button type="button" title="Delete" onClick=${() => act('delete', where)}>Delete</button>`}
  </div>`
}
