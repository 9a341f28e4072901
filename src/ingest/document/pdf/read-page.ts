import type { PageLine, PdfPage } from './page-line.ts'

/** What PDF.js gives for a page: runs of text with the matrix that puts them on the page. */
interface TextRun {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly hasEOL: boolean
}

/** A page of PDF.js as far as it is used here. */
export interface SourcePage {
  getViewport(options: { scale: number }): { readonly transform: readonly number[]; readonly height: number }
  getTextContent(): Promise<{ readonly items: readonly (TextRun | object)[] }>
}

/** Runs this many em apart stand in different columns, or are words of a line set to the full width of a narrow one. */
const MIN_COLUMN_GAP_EM = 2.5
/** A gap that is a space, in em. */
const MIN_SPACE_EM = 0.12
/** Super- and subscripts leave the baseline by less. */
const MAX_SHIFT_EM = 0.45
/** Text that runs up or down the margin is a stamp. */
const MAX_SLOPE = 0.1

interface Placed {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly fontSize: number
  readonly endsLine: boolean
}

/** The lines of a page in the order in which the file draws them. */
export async function readPage(source: SourcePage, page: number): Promise<PdfPage> {
  const viewport = source.getViewport({ scale: 1 })
  const { items } = await source.getTextContent()
  const runs = items.filter((item): item is TextRun => 'str' in item)
  const placed = runs.flatMap((run) => place(run, viewport.transform) ?? [])
  const lines = joinRuns(placed).map((line) => ({ ...line, page }))
  return { page, height: viewport.height, lines }
}

/** Where a run stands on the page as it is read, which may be turned; undefined for slanted text. */
function place(run: TextRun, viewport: readonly number[]): Placed | undefined {
  const [a, b, c, d, left, baseline] = multiply(viewport, run.transform)
  if (Math.abs(b) > MAX_SLOPE * Math.abs(a) || a < 0) return undefined
  const fontSize = Math.hypot(c, d)
  return { text: run.str, left, right: left + run.width, baseline, fontSize, endsLine: run.hasEOL }
}

type Matrix = readonly [number, number, number, number, number, number]

/** The product of two affine matrices as PDF writes them (ISO 32000-1, 8.3.4). */
function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

type Line = Omit<PageLine, 'page'>

function joinRuns(runs: readonly Placed[]): readonly Line[] {
  const lines: Line[] = []
  let isOpen = false
  let isSpaced = false
  for (const run of runs) {
    const last = lines.at(-1)
    const isBlank = run.text.trim() === ''
    if (isBlank) isSpaced ||= run.text !== ''
    else if (isOpen && last && continues(last, run)) lines[lines.length - 1] = extend(last, run, isSpaced)
    else lines.push(toLine(run))
    if (!isBlank) isSpaced = false
    isOpen = !run.endsLine
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() }))
}

function continues(line: Line, run: Placed): boolean {
  const em = Math.max(line.fontSize, run.fontSize)
  const gap = run.left - line.right
  return Math.abs(run.baseline - line.baseline) <= MAX_SHIFT_EM * em && gap > -em && gap < MIN_COLUMN_GAP_EM * em
}

function extend(line: Line, run: Placed, isSpaced: boolean): Line {
  const isApart = isSpaced || run.left - line.right > MIN_SPACE_EM * run.fontSize
  const isJoined = !isApart || /\s$/.test(line.text) || /^\s/.test(run.text)
  const isMain = run.text.length > line.text.length
  return {
    text: `${line.text}${isJoined ? '' : ' '}${run.text}`,
    left: line.left,
    right: Math.max(line.right, run.right),
    baseline: isMain ? run.baseline : line.baseline,
    fontSize: isMain ? run.fontSize : line.fontSize,
  }
}

function toLine({ text, left, right, baseline, fontSize }: Placed): Line {
  return { text, left, right, baseline, fontSize }
}
