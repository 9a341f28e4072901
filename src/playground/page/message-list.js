import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { html } from './html.js'
import { Message } from './message.js'
import { dayLabel } from './time.js'

const GROUP_SECONDS = 300
/** Within this many pixels of the end the list keeps following new messages. */
const NEAR_END_PX = 120
const MARGIN_PX = 40

/** Messages oldest first, with a line per day; follows new messages unless the reader scrolled up. */
export function MessageList({ messages, channel, isInThread, children }) {
  const { box, onScroll } = useFollowing(channel)
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

/** Keeps the newest message in view: its end, or its beginning when it is taller than the list. */
function useFollowing(channel) {
  const box = useRef(null)
  const isFollowing = useRef(true)
  const placedAt = useRef(0)
  useEffect(() => {
    isFollowing.current = true
  }, [channel])
  useLayoutEffect(() => {
    const list = box.current
    if (!list || !isFollowing.current) return
    const last = [...list.querySelectorAll('.message')].at(-1)
    const top = last === undefined ? 0 : last.offsetTop - MARGIN_PX
    list.scrollTop = Math.min(list.scrollHeight - list.clientHeight, top)
    placedAt.current = list.scrollTop
  })
  const onScroll = ({ currentTarget: list }) => {
    const isOurs = Math.abs(list.scrollTop - placedAt.current) <= 1
    const rest = list.scrollHeight - list.scrollTop - list.clientHeight
    if (!isOurs) isFollowing.current = rest < NEAR_END_PX
  }
  return { box, onScroll }
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
