import { useState } from 'preact/hooks'
import { html } from '../html.js'

/** Long text behind "See more". */
export function Fold({ children }) {
  const [isOpen, setOpen] = useState(false)
  return html`<div class=${isOpen ? 'fold fold-open' : 'fold'}>
    <div class="fold-text">${children}</div>
    <button type="button" class="link-button" onClick=${() => setOpen(!isOpen)}>${isOpen ? 'See less' : 'See more'}</button>
  </div>`
}
