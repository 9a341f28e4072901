/** The little of the DOM that reading a page needs; linkedom's nodes have this shape. */
export interface PageNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly parentNode: PageNode | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
}

export interface PageElement extends PageNode {
  readonly localName: string
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<PageElement>
  querySelector(selector: string): PageElement | null
}

export interface PageDocument extends PageNode {
  readonly documentElement: PageElement
  readonly body: PageElement
  querySelectorAll(selector: string): Iterable<PageElement>
  querySelector(selector: string): PageElement | null
}

const ELEMENT_NODE = 1
const TEXT_NODE = 3

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT_NODE
}

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT_NODE
}
