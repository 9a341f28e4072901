const FENCE = /^\s{0,3}(```|~~~)/
const HEADING = /^\s{0,3}#{1,6}\s/
const RULE = /^\s{0,3}([-*_])(\s*\1){2,}\s*$/
const LIST_ITEM = /^\s*([-*+]|\d{1,9}[.)])\s/
const QUOTE = /^\s{0,3}>/
const TABLE_ROW = /^\s*\|.*\|\s*$/

/** `single`: a heading, rule or code block, which is a block by itself. */
type Piece = 'paragraph' | 'list' | 'quote' | 'table' | 'single'

/**
 * How many blocks Slack makes of a message: a `markdown` block becomes one per heading, rule, list, table, quote, code
 * block and paragraph; any other block counts as itself.
 */
export function expandedBlockCount(blocks: readonly { readonly type: string }[]): number {
  return blocks.reduce((sum, block) => {
    const isMarkdown = block.type === 'markdown' && 'text' in block && typeof block.text === 'string'
    return sum + (isMarkdown ? countMarkdownPieces(String(block.text)) : 1)
  }, 0)
}

/** Blocks that one Markdown text expands to; at least 1. */
export function countMarkdownPieces(markdown: string): number {
  let count = 0
  let open: Piece | undefined
  let isAfterBlank = false
  for (const line of withoutFences(markdown)) {
    if (line.trim() === '') {
      isAfterBlank = true
      continue
    }
    const continuesItem = open === 'list' && (!isAfterBlank || /^\s/.test(line))
    const piece = pieceOf(line, continuesItem)
    // Blank lines between the items of a list do not end it.
    const goesOn = piece === open && piece !== 'single' && (!isAfterBlank || piece === 'list')
    if (!goesOn) count += 1
    open = piece
    isAfterBlank = false
  }
  return Math.max(count, 1)
}

/** The lines, each code block reduced to its opening line. An open fence runs to the end. */
function withoutFences(markdown: string): string[] {
  let fence: string | undefined
  return markdown.split('\n').filter((line) => {
    const mark = FENCE.exec(line)?.[1]
    if (fence === undefined) {
      fence = mark
      return true
    }
    if (mark === fence) fence = undefined
    return false
  })
}

/** `continuesItem`: an unmarked line here belongs to the list item above it. */
function pieceOf(line: string, continuesItem: boolean): Piece {
  if (FENCE.test(line) || HEADING.test(line) || RULE.test(line)) return 'single'
  if (LIST_ITEM.test(line)) return 'list'
  if (QUOTE.test(line)) return 'quote'
  if (TABLE_ROW.test(line)) return 'table'
  return continuesItem ? 'list' : 'paragraph'
}
