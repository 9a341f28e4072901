import { html } from '../html.js'
import { Chooser, isChooser } from './choosers.js'

/** An input of a modal, with its label, hint and what the app found wrong with it. */
export function InputBlock({ block, form, onAction }) {
  const { element, block_id: blockId, label, hint } = block
  const error = form?.errors?.[blockId]
  const id = `${blockId}-${element.action_id}`
  const change = (value) => {
    form?.set(blockId, element.action_id, value)
    if (block.dispatch_action) onAction({ actionId: element.action_id, blockId, value })
  }
  return html`<div class=${error ? 'input input-wrong' : 'input'}>
    <label for=${id}>${label.text}${block.optional && html`<span class="optional"> (optional)</span>`}</label>
    ${
      isChooser(element)
        ? html`<${Chooser} element=${element} id=${id} value=${form?.values[blockId]?.[element.action_id]} onChange=${change} />`
        : html`<span class="placeholder">${element.type}</span>`
    }
    ${hint && html`<p class="hint">${hint.text}</p>`}
    ${error && html`<p class="input-error" role="alert">${error}</p>`}
  </div>`
}
