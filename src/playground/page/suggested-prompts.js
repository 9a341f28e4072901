import { html } from './html.js'
import { goTo } from './route.js'
import { useDesk } from './store.js'

/** Prompts the app offers; one click sends one. Nothing where it offers none. */
export function SuggestedPrompts({ channel, thread }) {
  const { state, act } = useDesk()
  const offer = state.threads.find((each) => each.channel === channel && each.threadTs === thread)
  if (!offer?.prompts) return null
  const send = async (message) => {
    const posted = await act('post', { channel, text: message, ...(thread !== '' && { threadTs: thread }) })
    if (posted) goTo(channel, thread === '' ? posted.ts : thread)
  }
  return html`<div class="prompts">
    ${offer.promptsTitle && html`<span>${offer.promptsTitle}</span>`}
    ${offer.prompts.map((prompt) => html`<button type="button" class="chip" title=${prompt.message} onClick=${() => send(prompt.message)}>${prompt.title}</button>`)}
  </div>`
}
