import { html } from '../html.js'
import { Inline } from '../text/render-text.js'

/** A rich_text block: sections, lists, quotes and preformatted text. */
export function RichText({ block }) {
  return html`<div class="rich-text">${block.elements.map((element) => html`<${Part} element=${element} />`)}</div>`
}

function Part({ element }) {
  const { type, elements } = element
  if (type === 'rich_text_list') return html`<${List} list=${element} />`
  if (type === 'rich_text_quote') return html`<blockquote><${Leaves} elements=${elements} /></blockquote>`
  if (type === 'rich_text_preformatted') return html`<pre><${Leaves} elements=${elements} /></pre>`
  return html`<div class="line"><${Leaves} elements=${elements} /></div>`
}

function List({ list }) {
  const items = list.elements.map((item) => html`<li><${Leaves} elements=${item.elements} /></li>`)
  const indent = `indent-${Math.min(list.indent ?? 0, 8)}`
  return list.style === 'ordered' ? html`<ol class=${indent}>${items}</ol>` : html`<ul class=${indent}>${items}</ul>`
}

function Leaves({ elements }) {
  return elements.map((element) => html`<${Inline} nodes=${[styled(element)]} />`)
}

function styled(element) {
  const leaf = leafOf(element)
  const { bold, italic, strike, code } = element.style ?? {}
  const plain = code && leaf.type === 'text' ? { type: 'code', text: leaf.text } : leaf
  const styles = [bold && 'bold', italic && 'italic', strike && 'strike'].filter(Boolean)
  return styles.reduce((node, type) => ({ type, children: [node] }), plain)
}

function leafOf(element) {
  switch (element.type) {
    case 'link':
      return { type: 'link', url: element.url, children: [{ type: 'text', text: element.text ?? element.url }] }
    case 'user':
      return { type: 'user', id: element.user_id }
    case 'channel':
      return { type: 'channel', id: element.channel_id }
    case 'broadcast':
      return { type: 'broadcast', name: element.range }
    case 'emoji':
      return { type: 'emoji', name: element.name }
    case 'date':
      return { type: 'date', seconds: element.timestamp, format: element.format, fallback: element.fallback ?? '' }
    default:
      return { type: 'text', text: element.text ?? element.value ?? '' }
  }
}
