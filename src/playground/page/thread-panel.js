import { Composer } from './composer.js'
import { html } from './html.js'
import { MessageList, withEphemerals } from './message-list.js'
import { goTo } from './route.js'
import { StatusLine } from './status-line.js'
import { useDesk } from './store.js'
import { SuggestedPrompts } from './suggested-prompts.js'

/** The thread beside its channel. */
export function ThreadPanel() {
  const { state, route, channel, placeName } = useDesk()
  if (channel === undefined) return null
  const all = state.messages[channel.id] ?? []
  const thread = all.filter((message) => message.ts === route.thread || message.thread_ts === route.thread)
  const shown = withEphemerals(thread, { state, channel: channel.id, thread: route.thread })
  const title = state.threads.find((each) => each.channel === channel.id && each.threadTs === route.thread)?.title
  return html`<aside class="pane thread-pane" aria-label="Thread">
    <header class="pane-head">
      <h1>${title ?? 'Thread'}</h1>
      <p>${placeName}</p>
      <button type="button" class="close" aria-label="Close thread" onClick=${() => goTo(channel.id)}>✕</button>
    </header>
    <${MessageList} messages=${shown} channel=${channel.id} isInThread>
      ${shown.length === 0 && html`<p class="empty">This thread is gone.</p>`}
      <${StatusLine} channel=${channel.id} thread=${route.thread} />
    <//>
    <${SuggestedPrompts} channel=${channel.id} thread=${route.thread} />
    <${Composer} channel=${channel} thread=${route.thread} />
  </aside>`
}
