import { html } from './html.js'
import { useDesk } from './store.js'

/** "newsdesk is searching…", for one thread, or for all threads of a channel. */
export function StatusLine({ channel, thread }) {
  const { state } = useDesk()
  const status = state.statuses.find(
    (each) => each.channel === channel && (thread === undefined || each.threadTs === thread),
  )
  if (status?.status === undefined) return null
  return html`<p class="status-line"><span class="typing"></span> ${state.identity.botName} ${status.status.text}</p>`
}
