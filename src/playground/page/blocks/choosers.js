import { html } from '../html.js'
import { useDesk } from '../store.js'

const LIST_SIZE = 4

/** Menus, pickers, check boxes and text fields, each turned into a plain form control. */
export function isChooser(element) {
  return element.type === 'overflow' || controlOf(element) !== undefined
}

/** `value` is text, a list of texts, or undefined; `onChange` gets the same. */
export function Chooser({ element, value, onChange, id }) {
  const Control = controlOf(element)
  return html`<${Control} element=${element} value=${value} onChange=${onChange} id=${id} />`
}

const TEXT_TYPES = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
}

function controlOf({ type, multiline }) {
  if (type === 'plain_text_input' && multiline) return TextArea
  if (Object.hasOwn(TEXT_TYPES, type)) return TextField
  if (type === 'checkboxes' || type === 'radio_buttons') return Checks
  if (type === 'overflow' || /^(multi_)?(static|users|channels|conversations)_select$/.test(type)) return Menu
  return undefined
}

function TextField({ element, value, onChange, id }) {
  return html`<input
    id=${id}
    class="field"
    type=${TEXT_TYPES[element.type]}
    value=${value ?? ''}
    placeholder=${element.placeholder?.text}
    maxlength=${element.max_length}
    onInput=${(event) => onChange(event.currentTarget.value)}
  />`
}

function TextArea({ element, value, onChange, id }) {
  return html`<textarea
    id=${id}
    class="field"
    rows="4"
    placeholder=${element.placeholder?.text}
    maxlength=${element.max_length}
    value=${value ?? ''}
    onInput=${(event) => onChange(event.currentTarget.value)}
  ></textarea>`
}

function Checks({ element, value, onChange }) {
  const isRadio = element.type === 'radio_buttons'
  const chosen = new Set(Array.isArray(value) ? value : [value])
  const toggle = (option) => {
    if (isRadio) return onChange(option)
    const next = new Set([...chosen].filter(Boolean))
    if (!next.delete(option)) next.add(option)
    onChange([...next])
  }
  return html`<div class="checks">
    ${element.options.map(
      (option) => html`<label>
        <input
          type=${isRadio ? 'radio' : 'checkbox'}
          name=${element.action_id}
          checked=${chosen.has(option.value)}
          onChange=${() => toggle(option.value)}
        />
        <span>${option.text.text}${option.description && html`<small>${option.description.text}</small>`}</span>
      </label>`,
    )}
  </div>`
}

function Menu({ element, value, onChange, id }) {
  const desk = useDesk()
  const isMulti = element.type.startsWith('multi_')
  const chosen = new Set(Array.isArray(value) ? value : [value])
  const change = (event) => {
    const picked = [...event.currentTarget.selectedOptions].map((option) => option.value).filter(Boolean)
    onChange(isMulti ? picked : picked[0])
    if (element.type === 'overflow') event.currentTarget.selectedIndex = 0
  }
  const hint = element.type === 'overflow' ? '⋯' : (element.placeholder?.text ?? 'Choose…')
  return html`<select id=${id} class="field" multiple=${isMulti} size=${isMulti ? LIST_SIZE : undefined} onChange=${change}>
    ${!isMulti && html`<option value="" selected=${value === undefined}>${hint}</option>`}
    ${choicesOf(element, desk).map(
      ({ value: option, label }) => html`<option value=${option} selected=${chosen.has(option)}>${label}</option>`,
    )}
  </select>`
}

function choicesOf(element, { state }) {
  if (element.type.includes('users')) {
    return state.users.map((user) => ({ value: user.id, label: `@${user.name}` }))
  }
  if (/channels|conversations/.test(element.type)) {
    const isWanted = (channel) => channel.kind !== 'im' || element.type.includes('conversations')
    return state.channels.filter(isWanted).map((channel) => ({
      value: channel.id,
      label: channel.kind === 'im' ? 'Direct message' : `#${channel.name}`,
    }))
  }
  const options = element.options ?? element.option_groups.flatMap((group) => group.options)
  return options.map((option) => ({ value: option.value, label: option.text.text }))
}
