import type { ColumnLine } from './page-line.ts'

/** Words of one line, torn apart by setting it to the full width of a narrow column, are no further apart than this. */
const MAX_WORD_GAP_EM = 6
const SAME_LINE_EM = 0.3

/** Makes the parts of a line that stands in one column whole again. */
export function joinTornLines(lines: readonly ColumnLine[]): readonly ColumnLine[] {
  const joined: ColumnLine[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && isTorn(last, line))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}`, right: line.right }
    else joined.push(line)
  }
  return joined
}

function isTorn(last: ColumnLine, line: ColumnLine): boolean {
  const gap = line.left - last.right
  const isLevel = Math.abs(line.baseline - last.baseline) < SAME_LINE_EM * line.fontSize
  return line.column === last.column && isLevel && gap > 0 && gap < MAX_WORD_GAP_EM * line.fontSize
}
