/** A line of text on a page, or a column's part of one. Points (1/72 inch) from the page's upper left corner, as it is read. */
export interface PageLine {
  /** From 1. */
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  /** Where the letters stand; larger is further down. */
  readonly baseline: number
  readonly fontSize: number
}

/** Lines one below the other; two columns are never the same object. */
export interface Column {
  readonly left: number
  readonly right: number
}

/** A line in its column: what tells where paragraphs begin. */
export interface ColumnLine extends PageLine {
  readonly column: Column
}

export interface PdfPage {
  readonly page: number
  readonly height: number
  readonly lines: readonly PageLine[]
}
