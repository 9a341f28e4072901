import { junkCategories, namesBody } from './class-words.ts'
import { isHidden } from './element-kinds.ts'
import type { PageElement, PageNode } from './page-node.ts'

/** A place in the page: an element, what its own names say, and how much text it holds. */
export interface Place {
  readonly element: PageElement
  readonly tag: string
  readonly className: string
  readonly parent: Place | undefined
  /** Categories that its class, id or role puts it into. */
  readonly junk: readonly string[]
  readonly isBody: boolean
  readonly isHidden: boolean
  /** Words outside links inside it; final once the page is read. */
  plainWords: number
}

/** A run of text that stands by itself on the page: a paragraph, a heading, a list item, a line of an address. */
export interface PageBlock {
  readonly text: string
  readonly words: number
  /** Words inside links. */
  readonly linkWords: number
  /** Words in bold or italics. */
  readonly strongWords: number
  readonly place: Place
  /** The run's text nodes, for comparing with what another reading of the page kept. */
  readonly nodes: readonly PageNode[]
  /** Only a line break parts it from the block before, inside one element. */
  readonly isContinuation: boolean
}

const NAMING_ATTRIBUTES = ['class', 'id', 'role', 'data-testid', 'data-component']

export function createPlace(element: PageElement, parent: Place | undefined): Place {
  const names = NAMING_ATTRIBUTES.map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .trim()
  return {
    element,
    tag: element.localName,
    className: element.getAttribute('class') ?? '',
    parent,
    junk: junkCategories(names),
    isBody: element.getAttribute('itemprop') === 'articleBody' || namesBody(names),
    isHidden: isHidden(element),
    plainWords: 0,
  }
}

/** A place and those around it, from the inside out, without the body. */
export function* placesAround(place: Place): Generator<Place> {
  for (let at: Place | undefined = place; at !== undefined && at.tag !== 'body'; at = at.parent) yield at
}

/** Blocks with one signature were made by one template: tag and class of the element and of its parent. */
export function signatureOf({ tag, className, parent }: Place): string {
  return `${tag}.${className}>${parent?.tag ?? ''}.${parent?.className ?? ''}`
}
