import { textLength } from '../block-text-length.ts'
import { type Check, isRecord, optional, report, required } from '../check.ts'
import { byType, every, flag, list, object, oneOf, text, wholeNumber } from '../check-values.ts'
import { richText } from '../rich-text.ts'
import { blockOf } from './block-of.ts'

const MAX_COLUMNS = 20
const MAX_ROWS = 100
/** Rows of a `data_table`, its header row included. */
const PAGED_ROWS = { min: 2, max: 201 }
const MAX_PAGE_SIZE = 100
const MAX_TABLE_CHARS = 10_000
const MAX_PAGED_TABLE_CHARS = 20_000

const isNumber: Check = (value, place) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) report(place, 'must be a number')
}

const cell = byType(
  {
    raw_text: object({ type: required(oneOf('raw_text')), text: required(text({ max: MAX_TABLE_CHARS })) }),
    raw_number: object({
      type: required(oneOf('raw_number')),
      value: required(isNumber),
      text: required(text({ max: MAX_TABLE_CHARS })),
    }),
    rich_text: richText,
  },
  'a table cell',
)

const row = list({ min: 1, max: MAX_COLUMNS, of: cell })

function contentWithin(maxChars: number): Check {
  return (value, place) => {
    const rows = isRecord(value) ? value.rows : undefined
    if (textLength(rows) > maxChars) report(place, `table content must be less than ${maxChars + 1} characters`)
  }
}

const columnSettings = object({ align: optional(oneOf('left', 'center', 'right')), is_wrapped: optional(flag) })

export const table = every(
  blockOf('table', {
    rows: required(list({ min: 1, max: MAX_ROWS, of: row })),
    column_settings: optional(list({ max: MAX_COLUMNS, of: columnSettings })),
  }),
  contentWithin(MAX_TABLE_CHARS),
)

export const pagedTable = every(
  blockOf('data_table', {
    rows: required(list({ ...PAGED_ROWS, of: row })),
    caption: required(text({ min: 1, max: 255 })),
    page_size: optional(wholeNumber({ min: 1, max: MAX_PAGE_SIZE })),
    row_header_column_index: optional(wholeNumber({ min: 0, max: MAX_COLUMNS - 1 })),
  }),
  contentWithin(MAX_PAGED_TABLE_CHARS),
)
