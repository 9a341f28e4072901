import type { PageLine, PdfPage } from './page-line.ts'

/** Heads and feet stand in these outer parts of a page: above the one share of its height, below the other. */
const HEAD_SHARE = 0.15
const FOOT_SHARE = 0.88
/** How far a running head may wander from page to page, in points. */
const MAX_DRIFT = 4
const PAGE_NUMBER =
  /^[\s–—|[(-]*(?:(?:page|p\.|seite|s\.|página|pág\.|pagina|sida|side)\s*)?\d{1,4}(?:\s*(?:of|\/|von|de|di|av)\s*\d{1,4})?[\s–—|\])-]*$/i

/** What browsers print above and below a page: when, and from where. */
const PRINT_TIME = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s|$)/i
const PRINT_ADDRESS = /^(?:https?|file):\/\/\S+/i

export interface Furnished {
  readonly pages: readonly PdfPage[]
  /** What was dropped, each once. */
  readonly furniture: readonly string[]
  /** The address that a browser printed the file from, when it stands there whole. */
  readonly printedFrom?: string
}

/** The time at which a file was printed is nobody's date. */
export function isPrintTime(text: string): boolean {
  return PRINT_TIME.test(text)
}

/** Takes running heads, feet and page numbers away: lines at the edge of a page that return on others, but for their digits. */
export function dropFurniture(pages: readonly PdfPage[]): Furnished {
  const places = countPlaces(pages)
  const furniture = new Set<string>()
  const printedFrom = findAddress(pages)
  const kept = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      const isMark = PAGE_NUMBER.test(line.text) || returns(line, places) || isPrinted(line, page)
      const isFurniture = isAtEdge(line, page) && isMark
      if (isFurniture) furniture.add(line.text)
      return !isFurniture
    }),
  }))
  return { pages: kept, furniture: [...furniture], ...(printedFrom !== undefined && { printedFrom }) }
}

/** Whether a line is level with a print mark: the title stands beside the time. */
function isPrinted({ baseline }: PageLine, page: PdfPage): boolean {
  const level = page.lines.filter((one) => isAtEdge(one, page) && Math.abs(one.baseline - baseline) <= MAX_DRIFT)
  return level.some(({ text }) => PRINT_TIME.test(text) || PRINT_ADDRESS.test(text))
}

/** Long addresses are cut with an ellipsis. */
function findAddress(pages: readonly PdfPage[]): string | undefined {
  const lines = pages.flatMap((page) => page.lines.filter((line) => isAtEdge(line, page)))
  const address = lines.flatMap(({ text }) => PRINT_ADDRESS.exec(text)?.[0] ?? [])[0]
  return address === undefined || !/^http/i.test(address) || /…|\.\.\.$/.test(address) ? undefined : address
}

function isAtEdge({ baseline }: PageLine, { height }: PdfPage): boolean {
  return baseline < HEAD_SHARE * height || baseline > FOOT_SHARE * height
}

type Places = ReadonlyMap<string, readonly PageLine[]>

/** The lines at the edges of all pages, by their words. */
function countPlaces(pages: readonly PdfPage[]): Places {
  const lines = pages.flatMap((page) => page.lines.filter((line) => isAtEdge(line, page)))
  return Map.groupBy(lines, masked)
}

/** Left and right pages may have heads of their own: one other page with the same line is enough. */
function returns(line: PageLine, places: Places): boolean {
  const same = places.get(masked(line)) ?? []
  return same.some(({ page, baseline }) => page !== line.page && Math.abs(baseline - line.baseline) <= MAX_DRIFT)
}

function masked({ text }: PageLine): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()
}
