/** A hyphen at the end of a line: ASCII, soft, or Unicode's own. */
const BROKEN = /(\p{L}[\p{L}\p{M}’']*)[-\u00ad\u2010]$/u
const CONTINUES = /^(\p{Ll}[\p{L}\p{M}’']*)/u
/** Before these the hyphen is the word's own: "two- and three-storey". */
const OWN_HYPHEN = /^(?:and|or|und|oder|et|ou|y|o)$/
/** Words that make compounds rather than being broken. */
const COMPOUND_STARTS: ReadonlySet<string> = new Set(
  'self well half ex so much long short high low full part twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
)

/** The lines of a paragraph as one text; words that were broken at the end of a line are whole again. */
export function joinLines(lines: readonly string[]): string {
  const whole = lines.join(' ').toLowerCase()
  let text = ''
  for (const line of lines) text = text === '' ? line : append(text, line, whole)
  return text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function append(text: string, line: string, whole: string): string {
  const start = BROKEN.exec(text)?.[1]
  const rest = CONTINUES.exec(line)?.[1]
  if (start === undefined || rest === undefined || OWN_HYPHEN.test(rest)) return `${text} ${line}`
  return isCompound(start, rest, whole) ? `${text.slice(0, -1)}-${line}` : `${text.slice(0, -1)}${line}`
}

/** A word that stands elsewhere in the paragraph with its hyphen, or begins as only compounds do, keeps it. */
function isCompound(start: string, rest: string, whole: string): boolean {
  const lower = start.toLowerCase()
  return COMPOUND_STARTS.has(lower) || whole.includes(`${lower}-${rest.toLowerCase()}`)
}
