import type { ReadBlock } from './features/read-block.ts'
import { placesAround } from './page/page-block.ts'

const LIST_MARK = '- '
const HAS_MARK = /^(?:[-–—*•▪●◦‣]|\d{1,3}[.)])\s/

/** The chosen blocks as text: paragraphs split by a blank line, lines of one element by a line break, list items marked. */
export function renderText(blocks: readonly ReadBlock[], chosen: readonly boolean[]): string {
  let text = ''
  let last: number | undefined
  for (const [index, { block }] of blocks.entries()) {
    if (!chosen[index]) continue
    const isNextLine = block.isContinuation && last === index - 1 && isVerseLine(blocks[last])
    const separator = last === undefined ? '' : isNextLine ? '\n' : '\n\n'
    text += separator + renderBlock(blocks[index])
    last = index
  }
  return text
}

/** A line that breaks before its sentence ends belongs with the next, as in an address or a poem. */
function isVerseLine(line: ReadBlock | undefined): boolean {
  return line !== undefined && !line.shape.endsSentence
}

function renderBlock(each: ReadBlock | undefined): string {
  if (each === undefined) return ''
  const { text, place } = each.block
  return isListItem(each) && !HAS_MARK.test(text) && place.tag === 'li' ? LIST_MARK + text : text
}

function isListItem({ block }: ReadBlock): boolean {
  for (const { tag } of placesAround(block.place)) if (tag === 'li') return true
  return false
}
