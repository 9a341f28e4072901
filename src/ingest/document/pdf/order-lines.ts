import type { Column, ColumnLine, PageLine } from './page-line.ts'

/** White space between columns: at least this wide, in em. */
const MIN_GUTTER_EM = 0.9
/** Fewer lines beside others are a margin note, bullets or a table, no column. */
const MIN_COLUMN_LINES = 4
/** Narrower than this, in em, neither. */
const MIN_COLUMN_EM = 7
/** Columns stand side by side for at least this share of the shorter one. */
const MIN_OVERLAP = 0.5
/** Letters reach above and below their baseline, in em. */
const ASCENT_EM = 0.75
const DESCENT_EM = 0.22
/** Cuts of one page; a page full of text takes some hundred. What is left then stays in the order of the lines. */
const MAX_CUTS = 2_000

/**
 * The lines of a page in reading order: the page is cut at the widest white space, again and again, down gutters before across
 * (the recursive X-Y cut of Nagy and Seth, 1984).
 */
export function orderLines(lines: readonly PageLine[]): readonly ColumnLine[] {
  return lines.length === 0 ? [] : cut(lines, columnOf(lines), { left: MAX_CUTS })
}

function columnOf(lines: readonly PageLine[]): Column {
  return { left: Math.min(...lines.map(({ left }) => left)), right: Math.max(...lines.map(({ right }) => right)) }
}

function cut(lines: readonly PageLine[], column: Column, cuts: { left: number }): readonly ColumnLine[] {
  if (lines.length <= 1 || cuts.left-- <= 0) return settle(lines, column)
  const columns = cutDown(lines)
  if (columns) return columns.flatMap((part) => cut(part, columnOf(part), cuts))
  const rows = cutAcross(lines)
  return rows ? rows.flatMap((part) => cut(part, column, cuts)) : settle(lines, column)
}

function settle(lines: readonly PageLine[], column: Column): readonly ColumnLine[] {
  return lines.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left).map((line) => ({ ...line, column }))
}

type Parts = readonly [readonly PageLine[], readonly PageLine[]]

/** At the first gutter with a column on either side. */
function cutDown(lines: readonly PageLine[]): Parts | undefined {
  const em = medianSize(lines)
  for (const at of gutters(lines, MIN_GUTTER_EM * em)) {
    const parts: Parts = [lines.filter(({ left }) => left < at), lines.filter(({ left }) => left >= at)]
    if (parts.every((part) => isColumn(part, em)) && overlap(parts) >= MIN_OVERLAP) return parts
  }
  return undefined
}

/** Where white space of at least the minimum ends, from left to right. */
function gutters(lines: readonly PageLine[], minimum: number): readonly number[] {
  const found: number[] = []
  let reached: number | undefined
  for (const { left, right } of lines.toSorted((a, b) => a.left - b.left)) {
    if (reached !== undefined && left - reached >= minimum) found.push(left)
    reached = Math.max(reached ?? right, right)
  }
  return found
}

/** At the widest white space between lines; of equal ones, the uppermost. */
function cutAcross(lines: readonly PageLine[]): Parts | undefined {
  const sorted = lines.toSorted((a, b) => top(a) - top(b))
  let reached = Number.POSITIVE_INFINITY
  let widest = { at: 0, gap: 0 }
  for (const [at, line] of sorted.entries()) {
    const gap = top(line) - reached
    if (gap > widest.gap) widest = { at, gap }
    reached = at === 0 ? bottom(line) : Math.max(reached, bottom(line))
  }
  return widest.at === 0 ? undefined : [sorted.slice(0, widest.at), sorted.slice(widest.at)]
}

function isColumn(lines: readonly PageLine[], em: number): boolean {
  const { left, right } = columnOf(lines)
  return lines.length >= MIN_COLUMN_LINES && right - left >= MIN_COLUMN_EM * em
}

function overlap(parts: Parts): number {
  const [a, b] = parts.map((part) => ({ top: Math.min(...part.map(top)), bottom: Math.max(...part.map(bottom)) }))
  if (!a || !b) return 0
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared / Math.min(a.bottom - a.top, b.bottom - b.top)
}

function top({ baseline, fontSize }: PageLine): number {
  return baseline - ASCENT_EM * fontSize
}

function bottom({ baseline, fontSize }: PageLine): number {
  return baseline + DESCENT_EM * fontSize
}

export function medianSize(lines: readonly PageLine[]): number {
  const sizes = lines.map(({ fontSize }) => fontSize).toSorted((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 0
}
