import { useEffect, useState } from 'preact/hooks'
import { Blocks } from './blocks/render-blocks.js'
import { html } from './html.js'
import { useDesk } from './store.js'
import { useForm } from './use-form.js'

/** The modal on top of a person's stack. */
export function ModalDialog({ record, depth }) {
  const { act } = useDesk()
  const [isSending, setSending] = useState(false)
  const [missing, setMissing] = useState({})
  const form = useForm(record)
  const { view, id } = record
  const close = () => act('close', { viewId: id })
  const submit = async (event) => {
    event.preventDefault()
    const missing = findMissing(view.blocks, form.values)
    setMissing(missing)
    if (Object.keys(missing).length > 0) return
    setSending(true)
    await act('submit', { viewId: id, values: onlyInputs(view.blocks, form.values) })
    setSending(false)
  }
  useEffect(() => {
    const onKey = (event) => event.key === 'Escape' && close()
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [id])
  return html`<div class="veil" role="dialog" aria-modal="true" aria-label=${view.title?.text}>
    <form class="dialog" onSubmit=${submit}>
      <header>
        <h2>${view.title?.text}</h2>
        <button type="button" class="close" aria-label="Close" onClick=${close}>✕</button>
      </header>
      <div class="dialog-body">
        <${Blocks} blocks=${view.blocks} form=${{ ...form, errors: { ...form.errors, ...missing } }} onAction=${(action) => act('action', { viewId: id, ...action })} />
      </div>
      <footer>
        <button type="button" class="button" onClick=${close}>${view.close?.text ?? (depth > 1 ? 'Back' : 'Close')}</button>
        ${view.submit && html`<button type="submit" class="button button-primary" disabled=${isSending}>${view.submit.text}</button>`}
      </footer>
    </form>
  </div>`
}

/** The playground fills in what was never touched, so undefined values stay away. */
function onlyInputs(blocks, values) {
  const kept = {}
  for (const block of blocks) {
    const entries = Object.entries(values[block.block_id] ?? {}).filter(([, value]) => value !== undefined)
    if (entries.length > 0) kept[block.block_id] = Object.fromEntries(entries)
  }
  return kept
}

/** Required inputs that are empty, with what to tell the person: Slack does not send such a form either. */
function findMissing(blocks, values) {
  const isEmpty = (block) => (values[block.block_id]?.[block.element.action_id] ?? '').length === 0
  const missing = blocks.filter((block) => block.type === 'input' && !block.optional && isEmpty(block))
  return Object.fromEntries(missing.map((block) => [block.block_id, 'Please complete this field.']))
}
