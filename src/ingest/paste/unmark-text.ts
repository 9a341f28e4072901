import type { Removal } from '../extracted.ts'

/** A text without the marks of Markdown (CommonMark 0.31), with the pictures that stood in it set apart. */
export interface UnmarkedText {
  readonly text: string
  readonly captions: readonly string[]
  readonly removed: readonly Removal[]
}

const HEADING = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/
const PICTURE = /^\s*!\[([^\]]{0,600})\]\([^)\s]{1,2000}(?:\s+"[^"]*")?\)\s*$/
const LINK = /(?<!!)\[([^[\]]{1,400})\]\((?:https?:\/\/|\/|mailto:|#)[^)\s]{0,2000}(?:\s+"[^"]{0,300}")?\)/g
const QUOTE = /^ {0,3}>\s?/
const BOLD = /(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\1/g
const ITALIC = /(?<![\w*_])([*_])(?=[^\s*_])([^*_\n]{1,400}?)(?<=\S)\1(?![\w*_])/g
const MARKS = [HEADING, PICTURE, QUOTE]
/** So many marks show that they are marks; one alone may be a hash or a star that somebody wrote. */
const MIN_MARKS = 2
const MIN_CAPTION_CHARS = 12

/** Takes headings, links, emphasis and quotes out of their marks; a text without such marks stays as it is. */
export function unmarkText(text: string): UnmarkedText {
  const lines = text.split(/\r\n?|\n/)
  if (!isMarked(lines)) return { text, captions: [], removed: [] }
  const pictures = lines.flatMap((line) => {
    const [whole, caption] = PICTURE.exec(line) ?? []
    return whole === undefined || caption === undefined ? [] : [{ whole: whole.trim(), caption: caption.trim() }]
  })
  return {
    text: lines
      .filter((line) => !PICTURE.test(line))
      .map(unmarkLine)
      .join('\n'),
    captions: pictures.map(({ caption }) => caption).filter((caption) => caption.length >= MIN_CAPTION_CHARS),
    removed: pictures.map(({ whole }) => ({ text: whole, reason: 'caption' as const })),
  }
}

function isMarked(lines: readonly string[]): boolean {
  let marks = 0
  for (const line of lines) {
    if (MARKS.some((mark) => mark.test(line))) marks++
    marks += line.match(LINK)?.length ?? 0
    if (marks >= MIN_MARKS) return true
  }
  return false
}

function unmarkLine(line: string): string {
  return line.replace(QUOTE, '').replace(HEADING, '$1').replace(LINK, '$1').replace(BOLD, '$2').replace(ITALIC, '$2')
}
