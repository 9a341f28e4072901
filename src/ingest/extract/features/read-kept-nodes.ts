import { Readability } from '@mozilla/readability'
import { MAX_READABILITY_ELEMENTS } from '../limits.ts'
import { isText, type PageDocument, type PageNode } from '../page/page-node.ts'

/** What Readability takes for the article: its text nodes, and its text for when it had to start over on a copy. */
export interface KeptText {
  readonly nodes: ReadonlySet<PageNode>
  readonly text: string
}

/** Runs Readability, which takes the document apart; read all that is wanted from it before. */
export function readKeptNodes(document: PageDocument): KeptText {
  const parsed = isTooLarge(document) ? null : runReadability(document)
  const nodes = new Set<PageNode>()
  if (parsed?.content) collectText(parsed.content, nodes)
  return { nodes, text: (parsed?.textContent ?? '').replace(/\s+/g, ' ') }
}

function runReadability(document: PageDocument) {
  return new Readability<PageNode>(document as never, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageNode,
  }).parse()
}

function isTooLarge(document: PageDocument): boolean {
  let elements = 0
  for (const _element of document.querySelectorAll('*')) if (++elements > MAX_READABILITY_ELEMENTS) return true
  return false
}

function collectText(root: PageNode, nodes: Set<PageNode>): void {
  for (let node = root.firstChild; node !== null; node = node.nextSibling)
    if (isText(node)) nodes.add(node)
    else collectText(node, nodes)
}
