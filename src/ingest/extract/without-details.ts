import { splitNames } from '../metadata/split-names.ts'
import type { ReadBlock } from './features/read-block.ts'

/** Lines of details that may open the text, before its first sentence. */
const MAX_OPENING = 6
/** What is said about the author stands within this many blocks of the end. */
const MAX_CLOSING = 4
const MAX_NOTE_WORDS = 80
const MIN_NAME_WORDS = 2
const WHOLE_DATES = new Set(['date-line', 'date-label'])
/** "2 hours ago", and perhaps a word before it. */
const MAX_AGO_WORDS = 5

/**
 * The choice without what says about the article what is among its details: the byline and date lines that open the text, and
 * the author's name and the note on the author that close it.
 */
export function withoutDetails(
  blocks: readonly ReadBlock[],
  chosen: readonly boolean[],
  byline: readonly string[],
): readonly boolean[] {
  const names = byline.map((name) => name.toLowerCase())
  const own = blocks.flatMap((each, index) => (chosen[index] ? [{ each, index }] : []))
  const prose = own.findIndex(({ each }) => each.isProse)
  const opening = own.slice(0, Math.max(0, Math.min(prose, MAX_OPENING))).filter(({ each }) => isDetail(each, names))
  const closing = own.slice(Math.max(prose + 1, own.length - MAX_CLOSING)).filter(({ each }) => isNote(each, names))
  const left = new Set([...opening, ...closing].map(({ index }) => index))
  for (const { each } of [...opening, ...closing]) if (namesAuthor(each, names)) each.features.push('author')
  return chosen.map((isChosen, index) => isChosen && !left.has(index))
}

function isDetail(each: ReadBlock, names: readonly string[]): boolean {
  const isAgo = each.block.words <= MAX_AGO_WORDS && each.signs.some(({ name }) => name === 'ago')
  return isAgo || each.signs.some(({ name }) => WHOLE_DATES.has(name)) || namesAuthor(each, names)
}

/** Where the date begins that stands behind the names: with a word that announces it, or a figure. */
const DATE_BEHIND =
  /[\s,;|·•–—-]+(?:(?:published|posted|updated|publié|veröffentlicht|publicado|pubblicato|on|am|le|el|il)\b.{0,20})?\d.*$/iu

/** A line with nothing in it but names of the authors, and perhaps a date. */
function namesAuthor({ block }: ReadBlock, names: readonly string[]): boolean {
  const text = block.text.replace(DATE_BEHIND, '')
  const found = splitNames(text)
  return found.length > 0 && found.every((name) => names.includes(name.toLowerCase())) && isShort(text, found)
}

/** Between the names, a line has room for "By" and a role, not for a sentence. */
function isShort(text: string, found: readonly string[]): boolean {
  return text.length <= found.join(' ').length * 2 + 20
}

/** The name again below the text, or a paragraph that begins with it: a report does not speak of its author by name. */
function isNote(each: ReadBlock, names: readonly string[]): boolean {
  const { block } = each
  if (block.words > MAX_NOTE_WORDS) return false
  const text = block.text.toLowerCase()
  const isAbout = names.some((name) => name.split(' ').length >= MIN_NAME_WORDS && text.startsWith(`${name} `))
  return isAbout || namesAuthor(each, names)
}
