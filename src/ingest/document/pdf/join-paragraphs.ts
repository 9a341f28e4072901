import { joinLines } from './join-lines.ts'
import { joinTornLines } from './join-torn-lines.ts'
import { medianSize } from './order-lines.ts'
import type { ColumnLine } from './page-line.ts'

/** Space between lines that is more than usual by so much begins a paragraph. */
const MAX_LEADING = 1.3
/** So does a first line that stands in by this, in em; or another size of letters. */
const MIN_INDENT_EM = 0.6
const MAX_SIZE_CHANGE = 0.06
/** A line that ends a sentence this far before the right edge ends the paragraph: a share of the column, ragged or justified. */
const MIN_SHORTFALL = { ragged: 0.2, justified: 0.04 }
/** Text of which so many lines reach the right edge, to a hundredth, is justified. */
const JUSTIFIED_SHARE = 0.6
const EDGE_SHARE = 0.01
/** A line that leaves more of its column empty does not run on in the next column. */
const MAX_OPEN_SHORTFALL = 0.3
const USUAL_LEADING_EM = 1.25
/** Text set with double spacing; what is wider apart are paragraphs of a line each. */
const MAX_USUAL_LEADING_EM = 2.4
/** Closer ones are parts of one line. */
const MIN_LEADING_EM = 0.8
const BULLET = /^(?:[•◦▪‣∙●○■□–—*]|\(?\d{1,2}[.)])\s/u
const SENTENCE_END = /[.!?…:]["”’»)\]]*$/u

export interface Paragraph {
  readonly text: string
  readonly page: number
  readonly fontSize: number
}

/** The paragraphs of ordered lines; one that runs on in the next column or page stays one. */
export function joinParagraphs(lines: readonly ColumnLine[]): readonly Paragraph[] {
  const whole = joinTornLines(lines)
  const usual = { leading: usualLeading(whole), isJustified: isJustified(whole) }
  const groups: ColumnLine[][] = []
  for (const line of whole) {
    const last = groups.at(-1)
    if (last && continues(last, line, usual)) last.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({
    text: joinLines(group.map(({ text }) => text)),
    page: group[0]?.page ?? 1,
    fontSize: medianSize(group),
  }))
}

interface Usual {
  /** From line to line, in em. */
  readonly leading: number
  readonly isJustified: boolean
}

function continues(group: readonly ColumnLine[], line: ColumnLine, usual: Usual): boolean {
  const last = group.at(-1)
  if (!last || Math.abs(line.fontSize - last.fontSize) > MAX_SIZE_CHANGE * last.fontSize) return false
  if (BULLET.test(line.text) || endsShort(last, usual)) return false
  if (line.column !== last.column) return shortfall(last) < MAX_OPEN_SHORTFALL && !(isEnd(last) && isIndented(line))
  if (line.baseline - last.baseline > MAX_LEADING * usual.leading * line.fontSize) return false
  return !isIndented(line) || isIndentedAs(group, line)
}

/** Lists and quotations are set in as a whole, or hang from their first line. */
function isIndentedAs(group: readonly ColumnLine[], line: ColumnLine): boolean {
  const [first, second = first] = group
  if (first && BULLET.test(first.text)) return true
  return second !== undefined && line.left - second.left < MIN_INDENT_EM * line.fontSize
}

function isIndented({ left, column, fontSize }: ColumnLine): boolean {
  return left - column.left >= MIN_INDENT_EM * fontSize
}

function endsShort(line: ColumnLine, usual: Usual): boolean {
  return isEnd(line) && shortfall(line) > (usual.isJustified ? MIN_SHORTFALL.justified : MIN_SHORTFALL.ragged)
}

function isEnd({ text }: ColumnLine): boolean {
  return SENTENCE_END.test(text)
}

/** How much of its column a line leaves empty on the right. */
function shortfall({ right, column }: ColumnLine): number {
  return (column.right - right) / Math.max(1, column.right - column.left)
}

function isJustified(lines: readonly ColumnLine[]): boolean {
  return lines.filter((line) => shortfall(line) < EDGE_SHARE).length > JUSTIFIED_SHARE * lines.length
}

/** What the lines inside paragraphs have: short paragraphs make the spaces between them as many as those inside. */
function usualLeading(lines: readonly ColumnLine[]): number {
  const leadings = lines.flatMap((line, at) => {
    const last = lines[at - 1]
    if (!last || last.column !== line.column || line.baseline <= last.baseline) return []
    const leading = (line.baseline - last.baseline) / line.fontSize
    return leading < MIN_LEADING_EM ? [] : [leading]
  })
  const sorted = leadings.toSorted((a, b) => a - b)
  return Math.min(sorted[sorted.length >> 2] ?? USUAL_LEADING_EM, MAX_USUAL_LEADING_EM)
}
