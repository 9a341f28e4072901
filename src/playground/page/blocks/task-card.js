import { html } from '../html.js'
import { SafeLink } from '../text/render-text.js'
import { RichText } from './rich-text.js'

const MARKS = { pending: '○', in_progress: '◐', complete: '●', error: '✕' }

/** One step of an answer, with its sources. */
export function TaskCard({ task }) {
  return html`<div class=${`task task-${task.status}`}>
    <span class="task-mark" title=${task.status}>${MARKS[task.status] ?? '○'}</span>
    <div>
      <span class="task-title">${task.title}</span>
      <${Details} value=${task.details} />
      <${Details} value=${task.output} />
      ${
        task.sources &&
        html`<div class="task-sources">
          ${task.sources.map((source) => html`<${SafeLink} url=${source.url}>${source.text}<//>`)}
        </div>`
      }
    </div>
  </div>`
}

/** Text in a stream's chunk, rich text in a block. */
function Details({ value }) {
  if (value === undefined) return null
  return html`<div class="task-details">${typeof value === 'string' ? value : html`<${RichText} block=${value} />`}</div>`
}
