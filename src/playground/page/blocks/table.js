import { html } from '../html.js'
import { RichText } from './rich-text.js'

/** A table or data_table; the first row is the header. */
export function Table({ block }) {
  const [head = [], ...rows] = block.rows
  const align = (column) => `align-${block.column_settings?.[column]?.align ?? 'left'}`
  const cells = (row, tag) =>
    row.map((cell, column) => html`<${tag} class=${align(column)}><${Cell} cell=${cell} /><//>`)
  return html`<div class="table-frame">
    <table>
      ${block.caption && html`<caption>${block.caption}</caption>`}
      <thead><tr>${cells(head, 'th')}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${cells(row, 'td')}</tr>`)}</tbody>
    </table>
  </div>`
}

function Cell({ cell }) {
  return cell.type === 'rich_text' ? html`<${RichText} block=${cell} />` : cell.text
}
