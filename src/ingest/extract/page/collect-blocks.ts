import { countWords } from '../../../domain/text/count-words.ts'
import { CELL_SEPARATOR, isDataRow } from './data-row.ts'
import { CONCEALED, INLINE, isHidden, SKIPPED, STRONG } from './element-kinds.ts'
import { createPlace, type PageBlock, type Place } from './page-block.ts'
import { isElement, isText, type PageElement, type PageNode } from './page-node.ts'

/** Soft hyphens, zero-width spaces and word joiners: they split words that readers see whole. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g
/** Style sheets set times apart from what stands beside them; a private sign marks where. */
const TIME_EDGE = '\ue000'
const GLUED = new RegExp(`(?<=[\\p{L}\\p{N}])${TIME_EDGE}(?=[\\p{L}\\p{N}])`, 'gu')
/** A concealed note inside a sentence (a hover card, a label for screen readers) is shorter than this. */
const MAX_CONCEALED_CHARS = 400

interface Style {
  readonly inLink: boolean
  readonly inStrong: boolean
  /** Inside a row of a table that is read as one line. */
  readonly inRow: boolean
}

interface Run {
  readonly parts: string[]
  readonly linkParts: string[]
  readonly strongParts: string[]
  readonly nodes: PageNode[]
}

export interface PageText {
  readonly blocks: readonly PageBlock[]
  /** Texts inside sentences that readers do not see. */
  readonly concealed: readonly string[]
}

/** Reads a page's blocks in document order. The page must not be deeper than the stack allows. */
export function collectBlocks(body: PageElement): PageText {
  return new BlockReader().read(body)
}

class BlockReader {
  readonly #blocks: PageBlock[] = []
  readonly #concealed: string[] = []
  #run: Run = createRun()
  #isContinuation = false

  read(body: PageElement): PageText {
    const root = createPlace(body, undefined)
    this.#readChildren(body, root, { inLink: false, inStrong: false, inRow: false })
    this.#flush(root, false)
    return { blocks: this.#blocks, concealed: this.#concealed }
  }

  #readChildren(element: PageElement, place: Place, style: Style): void {
    for (let node = element.firstChild; node !== null; node = node.nextSibling)
      if (isText(node)) this.#readText(node, style)
      else if (isElement(node)) this.#readElement(node, place, style)
  }

  #readElement(element: PageElement, place: Place, style: Style): void {
    const tag = element.localName
    if (style.inRow) this.#readCell(element, place, style)
    else if (tag === 'br' || tag === 'hr') this.#flush(place, true)
    else if (SKIPPED.has(tag) || this.#conceal(element)) return
    else if (tag === 'time' && !isHidden(element)) this.#readTime(element, place, style)
    else if (INLINE.has(tag) && !isHidden(element)) this.#readChildren(element, place, within(style, tag))
    else this.#readBlock(element, place, style)
  }

  #readTime(element: PageElement, place: Place, style: Style): void {
    this.#run.parts.push(TIME_EDGE)
    this.#readChildren(element, place, style)
    this.#run.parts.push(TIME_EDGE)
  }

  #readBlock(element: PageElement, place: Place, style: Style): void {
    const tag = element.localName
    this.#flush(place, false)
    const inner = createPlace(element, place)
    this.#readChildren(element, inner, { ...within(style, tag), inRow: tag === 'tr' && isDataRow(element) })
    this.#flush(inner, false)
    place.plainWords += inner.plainWords
  }

  #readCell(element: PageElement, place: Place, style: Style): void {
    const tag = element.localName
    if (SKIPPED.has(tag)) return
    const isCell = tag === 'td' || tag === 'th'
    if (isCell && this.#run.nodes.length > 0) this.#run.parts.push(CELL_SEPARATOR)
    else this.#run.parts.push(INLINE.has(tag) ? '' : ' ')
    this.#readChildren(element, place, within(style, tag))
  }

  #readText(node: PageNode, { inLink, inStrong }: Style): void {
    const text = node.textContent ?? ''
    if (text === '') return
    this.#run.parts.push(text)
    if (text.trim() === '') return
    this.#run.nodes.push(node)
    if (inLink) this.#run.linkParts.push(text)
    if (inStrong) this.#run.strongParts.push(text)
  }

  /** Whether the element is a note within a running sentence that readers do not see; it is then set aside. */
  #conceal(element: PageElement): boolean {
    const names = element.getAttribute('class')
    if (names === null || !CONCEALED.test(names)) return false
    const text = squeeze([element.textContent ?? ''])
    if (text.length > MAX_CONCEALED_CHARS) return false
    if (text !== '') this.#concealed.push(text)
    return true
  }

  #flush(place: Place, byBreak: boolean): void {
    const run = this.#run
    const text = squeeze(run.parts)
    if (text !== '') this.#push(run, text, place)
    if (text !== '' || !byBreak) this.#isContinuation = text !== '' && byBreak
    this.#run = createRun()
  }

  #push(run: Run, text: string, place: Place): void {
    const words = countWords(text)
    const linkWords = Math.min(words, countWords(squeeze(run.linkParts)))
    place.plainWords += words - linkWords
    this.#blocks.push({
      text,
      words,
      linkWords,
      strongWords: Math.min(words, countWords(squeeze(run.strongParts))),
      place,
      nodes: run.nodes,
      isContinuation: this.#isContinuation,
    })
  }
}

function within(style: Style, tag: string): Style {
  return { ...style, inLink: style.inLink || tag === 'a', inStrong: style.inStrong || STRONG.has(tag) }
}

function createRun(): Run {
  return { parts: [], linkParts: [], strongParts: [], nodes: [] }
}

function squeeze(parts: readonly string[]): string {
  if (parts.length === 0) return ''
  const text = parts.join('').replace(INVISIBLE, '').replace(GLUED, ' ').replaceAll(TIME_EDGE, '')
  return text.replace(/\s+/g, ' ').trim().normalize('NFC')
}
