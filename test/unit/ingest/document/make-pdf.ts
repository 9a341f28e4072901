/** A line of text on a page of 400 by 600 points; `y` counts from the bottom, as PDF does. */
export interface DrawnLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

export interface MadePage {
  readonly lines: readonly DrawnLine[]
  /** Degrees by which a viewer turns the page. */
  readonly rotate?: 0 | 90
}

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
/** Of the standard handler, with keys that no password fits. */
const LOCK = `<< /Filter /Standard /V 1 /R 2 /Length 40 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -44 >>`
const FIRST_FREE = 4

export interface MakePdfOptions {
  readonly isLocked?: boolean
  /** Entries of the document information, such as `/Title (Bridge)`. */
  readonly info?: string
}

/** A PDF file with lines of text in Helvetica, as small as one can be. */
export function makePdf(pages: readonly MadePage[], { isLocked = false, info = '' }: MakePdfOptions = {}): Uint8Array {
  const kids = pages.map((_, at) => `${FIRST_FREE + at * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    HELVETICA,
    ...pages.flatMap((page, at) => [pageObject(page, FIRST_FREE + at * 2 + 1), contentObject(page)]),
    `<< ${info} >>`,
    ...(isLocked ? [LOCK] : []),
  ]
  const infoAt = objects.length - (isLocked ? 1 : 0)
  return write(objects, `/Info ${infoAt} 0 R${isLocked ? ` /Encrypt ${objects.length} 0 R /ID [<00> <00>]` : ''}`)
}

function pageObject({ rotate = 0 }: MadePage, content: number): string {
  const [width, height] = rotate === 90 ? [600, 400] : [400, 600]
  const font = '/Resources << /Font << /F 3 0 R >> >>'
  return `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /MediaBox [0 0 ${width} ${height}] ${font} /Contents ${content} 0 R >>`
}

function contentObject({ lines, rotate = 0 }: MadePage): string {
  const drawn = lines.map(({ text, x, y, size = 10 }) => {
    const escaped = text.replace(/[\\()]/g, '\\$&')
    const place = rotate === 90 ? `0 1 -1 0 ${600 - y} ${x}` : `1 0 0 1 ${x} ${y}`
    return `BT /F ${size} Tf ${place} Tm (${escaped}) Tj ET`
  })
  const stream = drawn.join('\n')
  return `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`
}

function write(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = Buffer.byteLength(file, 'latin1')
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = Buffer.byteLength(file, 'latin1')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file, 'latin1'))
}
