import { Readability } from '@mozilla/readability'
import { READABILITY_LIMITS } from '../limits.ts'
import { isText, type PageDocument, type PageNode } from '../page/page-node.ts'

/** What Readability takes for the article: its text nodes, and its text for when it had to start over on a copy. */
export interface KeptText {
  readonly nodes: ReadonlySet<PageNode>
  readonly text: string
}

export interface PageSize {
  /** How deep elements nest. */
  readonly depth: number
}

const NOTHING: KeptText = { nodes: new Set(), text: '' }

/** Runs Readability, which takes the document apart; read all that is wanted from it before. */
export function readKeptNodes(document: PageDocument, { depth }: PageSize): KeptText {
  if (depth > READABILITY_LIMITS.depth || isTooLarge(document)) return NOTHING
  const parsed = runReadability(document)
  if (parsed === null) return NOTHING
  const nodes = new Set<PageNode>()
  if (parsed.content) collectText(parsed.content, nodes)
  return { nodes, text: (parsed.textContent ?? '').replace(/\s+/g, ' ') }
}

function runReadability(document: PageDocument) {
  try {
    return new Readability<PageNode>(document as never, {
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node as unknown as PageNode,
    }).parse()
  } catch (error) {
    // linkedom spreads child nodes over the stack, and Readability trips over some broken pages: it has no opinion then.
    if (error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}

function isTooLarge(document: PageDocument): boolean {
  let nodes = 0
  for (const element of document.querySelectorAll('*'))
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (++nodes > READABILITY_LIMITS.nodes) return true
      if (isText(node) && (node.textContent ?? '').length > READABILITY_LIMITS.textChars) return true
    }
  return false
}

function collectText(root: PageNode, nodes: Set<PageNode>): void {
  for (let node = root.firstChild; node !== null; node = node.nextSibling)
    if (isText(node)) nodes.add(node)
    else collectText(node, nodes)
}
