import { isElement, type PageElement } from './page-node.ts'

/** Between the cells of a table's row; reads well as plain text. */
export const CELL_SEPARATOR = ' | '

/** Cells of a layout table hold whole articles; those of a table of figures are short. */
const MAX_CELL_CHARS = 160
const MIN_CELLS = 2

/** Whether a table row holds figures or short facts that belong on one line. */
export function isDataRow(row: PageElement): boolean {
  let cells = 0
  for (let node = row.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node)) continue
    if (node.localName !== 'td' && node.localName !== 'th') return false
    if ((node.textContent ?? '').trim().length > MAX_CELL_CHARS) return false
    if (node.querySelector('table, p + p, ul, ol, h1, h2, h3, form') !== null) return false
    cells++
  }
  return cells >= MIN_CELLS
}
