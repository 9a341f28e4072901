import { INLINE, SKIPPED } from '../../extract/page/element-kinds.ts'
import { isElement, isText, type PageElement, type PageNode } from '../../extract/page/page-node.ts'

/** A line of a page as it is shown, with the nodes that hold its words. */
export interface PageLine {
  readonly text: string
  readonly nodes: readonly PageNode[]
}

/** The cells of a row stand on one line. */
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

/** The lines of a page in document order, without empty ones. Blocks, rows and `<br>` break lines. */
export function readPageLines(body: PageElement): readonly PageLine[] {
  const lines: PageNode[][] = [[]]
  collect(body, lines)
  return lines.map((nodes) => ({ nodes, text: nodes.map(wordsOf).join('').trim() })).filter(({ text }) => text !== '')
}

/** Takes the words of lines out of their page. */
export function clearLines(lines: readonly PageLine[]): void {
  for (const node of lines.flatMap(({ nodes }) => nodes)) (node as { textContent: string }).textContent = ''
}

/** Depth is bounded before a page is parsed. */
function collect(node: PageNode, lines: PageNode[][]): void {
  if (isText(node)) lines.at(-1)?.push(node)
  if (!isElement(node) || SKIPPED.has(node.localName)) return
  const isBreak = !INLINE.has(node.localName) && !CELLS.has(node.localName)
  if (isBreak) lines.push([])
  for (let child = node.firstChild; child !== null; child = child.nextSibling) collect(child, lines)
  if (isBreak) lines.push([])
}

function wordsOf({ textContent }: PageNode): string {
  return (textContent ?? '').replace(/\s+/g, ' ')
}
