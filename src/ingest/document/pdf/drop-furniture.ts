import type { PageLine, PdfPage } from './page-line.ts'

/** Heads and feet stand in these outer parts of a page: above the one share of its height, below the other. */
const HEAD_SHARE = 0.15
const FOOT_SHARE = 0.88
/** How far a running head may wander from page to page, in points. */
const MAX_DRIFT = 4
const PAGE_NUMBER =
  /^[\s–—|[(-]*(?:(?:page|p\.|seite|s\.|página|pág\.|pagina|sida|side)\s*)?\d{1,4}(?:\s*(?:of|\/|von|de|di|av)\s*\d{1,4})?[\s–—|\])-]*$/i

export interface Furnished {
  readonly pages: readonly PdfPage[]
  /** What was dropped, each once. */
  readonly furniture: readonly string[]
}

/** Takes running heads, feet and page numbers away: lines at the edge of a page that return on others, but for their digits. */
export function dropFurniture(pages: readonly PdfPage[]): Furnished {
  const places = countPlaces(pages)
  const furniture = new Set<string>()
  const kept = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      const isFurniture = isAtEdge(line, page) && (PAGE_NUMBER.test(line.text) || returns(line, places))
      if (isFurniture) furniture.add(line.text)
      return !isFurniture
    }),
  }))
  return { pages: kept, furniture: [...furniture] }
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
