import { parseMachineDate } from '../../dates/parse-machine-date.ts'
import { splitNames } from '../../metadata/split-names.ts'

/** What the file says of itself (ISO 32000-1, 14.3.3), as far as it can be believed. */
export interface PdfProperties {
  readonly title?: string
  /** Names of people; programs write the name of an account there as well. */
  readonly authors: readonly string[]
  /** BCP 47, as given. */
  readonly language?: string
  /** When the file was made, which is not when its text was published. */
  readonly createdAt?: Date
}

/** What programs write where they know no title. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint)|untitled|about:blank|document\d*$|print|layout \d|https?:)|\.(?:docx?|odt|rtf|indd|qxp|pages|tex|dvi|html?|pdf|pptx?)$/i
const MIN_TITLE_WORDS = 3
const MIN_NAME_WORDS = 2
/** D:20261117093000+01'00' */
const PDF_DATE = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:(Z)|([+-]\d{2})'?(\d{2})?)/

/** Reads the document information that PDF.js returns. */
export function readProperties(info: Readonly<Record<string, unknown>>): PdfProperties {
  const title = textOf(info.Title)
  const isTitle = title.split(' ').length >= MIN_TITLE_WORDS && !NO_TITLE.test(title)
  const language = textOf(info.Language)
  const createdAt = readDate(textOf(info.CreationDate))
  return {
    authors: splitNames(textOf(info.Author)).filter((name) => name.split(' ').length >= MIN_NAME_WORDS),
    ...(isTitle && { title }),
    ...(language !== '' && { language }),
    ...(createdAt !== undefined && { createdAt }),
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}

/** Undefined without a zone: the instant is not known then. */
function readDate(text: string): Date | undefined {
  const match = PDF_DATE.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second = '00', utc, hours, minutes = '00'] = match
  const zone = utc ?? `${hours}:${minutes}`
  const date = parseMachineDate(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return date?.precision === 'time' ? new Date(date.value) : undefined
}
