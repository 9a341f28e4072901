import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { html } from './html.js'
import { Message } from './message.js'
import { dayLabel } from './time.js'

const GROUP_SECONDS = 300
/** Within this many pixels of the end the list keeps following new messages. */
const NEAR_END_PX = 120

/** Messages oldest first, with a line per day; follows the end unless the reader scrolled up. */
export function MessageList({ messages, channel, isInThread, children }) {
  const box = useRef(null)
  const isFollowing = useRef(true)
  useLayoutEffect(() => {
    if (isFollowing.current && box.current) box.current.scrollTop = box.current.scrollHeight
  })
  useEffect(() => {
    isFollowing.current = true
  }, [channel])
  const onScroll = ({ currentTarget }) => {
    const rest = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight
    isFollowing.current = rest < NEAR_END_PX
  }
  return html`<div class="message-list" ref=${box} onScroll=${onScroll} role="log">
    <div class="message-list-inner">
      ${messages.map((message, index) => {
        const above = messages[index - 1]
        const day = dayLabel(message.ts)
        const isNewDay = above === undefined || dayLabel(above.ts) !== day
        return html`${isNewDay && !isInThread && html`<div class="day"><span>${day}</span></div>`}
          <${Message}
            key=${message.ts}
            message=${message}
            channel=${channel}
            isCompact=${!isNewDay && goesOn(above, message)}
            isInThread=${isInThread}
          />`
      })}
      ${children}
    </div>
  </div>`
}

function goesOn(above, message) {
  const sameAuthor =
    above.user === message.user && above.bot_id === message.bot_id && above.username === message.username
  const sameKind = Boolean(above.isEphemeral) === Boolean(message.isEphemeral)
  return sameAuthor && sameKind && Number(message.ts) - Number(above.ts) < GROUP_SECONDS && !above.reply_count
}

/** A channel's or thread's messages, with what only this person sees among them. */
export function withEphemerals(messages, { state, channel, thread }) {
  const own = state.ephemerals
    .filter((message) => message.channel === channel && message.thread_ts === thread)
    .map((message) => ({ ...message, isEphemeral: true, ...authorOf(message, state) }))
  return [...messages, ...own].toSorted((a, b) => Number(a.ts) - Number(b.ts))
}

/** `user` of an ephemeral message is who sees it, not who wrote it. */
function authorOf(message, { identity }) {
  return message.bot_id === undefined ? { user: undefined, username: 'Slackbot' } : { user: identity.botUserId }
}
