import { useRef, useState } from 'preact/hooks'
import { findCompletions } from './completions.js'
import { html } from './html.js'
import { goTo } from './route.js'
import { useDesk } from './store.js'

const MAX_TEXT_CHARS = 40_000

/** Where people type. Enter sends, Shift+Enter breaks the line; `/`, `@` and `#` offer completions. */
export function Composer({ channel, thread }) {
  const { state, act, placeName } = useDesk()
  const field = useRef(null)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const [isWaiting, setWaiting] = useState(false)
  const offers = findCompletions(text, field.current?.selectionStart ?? text.length, {
    state,
    isThread: thread !== undefined,
  })
  const send = async () => {
    if (text.trim() === '') return
    setText('')
    setWaiting(true)
    await submit({ state, act, channel, thread, text: text.trim() })
    setWaiting(false)
  }
  const take = (offer) => {
    setText(offer.text)
    setChosen(0)
    field.current?.focus()
  }
  const onKeyDown = (event) => {
    const isOffering = offers.length > 0
    if (isOffering && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setChosen((chosen + (event.key === 'ArrowDown' ? 1 : offers.length - 1)) % offers.length)
    } else if (isOffering && event.key === 'Tab') {
      event.preventDefault()
      take(offers[chosen] ?? offers[0])
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault()
      if (isOffering && !offers.some((offer) => offer.text.trim() === text.trim())) take(offers[chosen] ?? offers[0])
      else send()
    }
  }
  return html`<form class="composer" onSubmit=${(event) => {
    event.preventDefault()
    send()
  }}>
    ${offers.length > 0 && html`<${Offers} offers=${offers} chosen=${chosen} onTake=${take} />`}
    <textarea
      ref=${field}
      rows="1"
      value=${text}
      maxlength=${MAX_TEXT_CHARS}
      disabled=${channel.isArchived}
      placeholder=${channel.isArchived ? 'This channel is archived' : thread ? 'Reply…' : `Message ${placeName}`}
      aria-label=${thread ? 'Reply' : `Message ${placeName}`}
      onInput=${(event) => {
        setText(event.currentTarget.value)
        setChosen(0)
      }}
      onKeyDown=${onKeyDown}
    ></textarea>
    <button type="submit" class="send" disabled=${text.trim() === ''} aria-label="Send">${isWaiting ? '…' : '➤'}</button>
  </form>`
}

function Offers({ offers, chosen, onTake }) {
  return html`<ul class="offers" role="listbox">
    ${offers.map(
      (offer, index) => html`<li role="option" aria-selected=${index === chosen}>
        <button type="button" onMouseDown=${(event) => {
          event.preventDefault()
          onTake(offer)
        }}>
          <strong>${offer.label}</strong> <span>${offer.hint}</span>
        </button>
      </li>`,
    )}
  </ul>`
}

/** A slash command outside threads, else a message; a message to the app opens its thread, where the answer will be. */
async function submit({ state, act, channel, thread, text }) {
  const command = thread === undefined ? /^(\/\S+)(?:\s+([\s\S]*))?$/.exec(text) : null
  if (command !== null) return act('slash', { channel: channel.id, command: command[1], text: command[2] ?? '' })
  const posted = await act('post', { channel: channel.id, text, ...(thread !== undefined && { threadTs: thread }) })
  const isForApp = channel.kind === 'im' || text.includes(`@${state.identity.botName}`)
  if (posted && thread === undefined && isForApp) goTo(channel.id, posted.ts)
}
