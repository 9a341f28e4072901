import { useState } from 'preact/hooks'
import { html } from '../html.js'
import { Plain } from '../text/render-text.js'
import { Chooser, isChooser } from './choosers.js'

/** One interactive element, or the picture beside a section. */
export function Element({ element, blockId, onAction, form }) {
  const send = (value) => onAction({ actionId: element.action_id, blockId, ...(value !== undefined && { value }) })
  if (element.type === 'button' || element.type === 'workflow_button') {
    return html`<${Button} element=${element} onClick=${() => send(element.value)} />`
  }
  if (element.type === 'icon_button') {
    return html`<button type="button" class="icon-button" title=${element.text.text} onClick=${() => send(element.value)}>
      <${Plain} text=${`:${element.icon}:`} />
    </button>`
  }
  if (element.type === 'feedback_buttons') return html`<${Feedback} element=${element} send=${send} />`
  if (element.type === 'image') return html`<span class="picture picture-thumb" title=${element.alt_text}>🖼</span>`
  if (!isChooser(element)) return html`<span class="placeholder">${element.type}</span>`
  const onChange = (value) => {
    form?.set(blockId, element.action_id, value)
    send(value)
  }
  return html`<${Chooser} element=${element} value=${form?.values[blockId]?.[element.action_id]} onChange=${onChange} />`
}

/** Asks first when the button has a confirmation dialog. */
function Button({ element, onClick }) {
  const [isAsking, setAsking] = useState(false)
  const { confirm, style, text, url } = element
  const press = () => {
    setAsking(false)
    if (url) open(url, '_blank', 'noopener,noreferrer')
    onClick()
  }
  return html`<button
      type="button"
      class=${`button button-${style ?? 'plain'}`}
      aria-label=${element.accessibility_label}
      onClick=${() => (confirm ? setAsking(true) : press())}
    >
      <${Plain} text=${text.text} />
    </button>
    ${isAsking && html`<${Confirm} confirm=${confirm} onYes=${press} onNo=${() => setAsking(false)} />`}`
}

function Confirm({ confirm, onYes, onNo }) {
  return html`<div class="veil" role="alertdialog" aria-modal="true">
    <div class="dialog dialog-small">
      <h3>${confirm.title?.text ?? 'Are you sure?'}</h3>
      <p>${confirm.text.text}</p>
      <footer>
        <button type="button" class="button" onClick=${onNo}>${confirm.deny?.text ?? 'Cancel'}</button>
        <button type="button" class="button button-primary" onClick=${onYes}>${confirm.confirm?.text ?? 'Yes'}</button>
      </footer>
    </div>
  </div>`
}

function Feedback({ element, send }) {
  const [given, setGiven] = useState(undefined)
  const side = (name, mark) => {
    const button = element[`${name}_button`]
    const press = () => {
      setGiven(name)
      send(button.value)
    }
    return html`<button
      type="button"
      class="feedback"
      aria-pressed=${given === name}
      aria-label=${button.accessibility_label ?? button.text.text}
      title=${button.text.text}
      onClick=${press}
    >
      ${mark}
    </button>`
  }
  return html`<span class="feedback-pair">${side('positive', '👍')}${side('negative', '👎')}</span>`
}
