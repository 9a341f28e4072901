import type { Rejection } from '../../extracted.ts'
import { MAX_DEPTH, MAX_MARKUP_CHARS, MAX_PAGE_CHARS, MAX_TAGS } from '../limits.ts'
import { measureDepth } from './measure-depth.ts'
import { stripInert } from './strip-inert.ts'

/** Markup that may be parsed: without scripts, styles, comments and drawings, and about how deep its elements nest. */
export interface Markup {
  readonly ok: true
  readonly markup: string
  readonly depth: number
}

/** Makes HTML ready to be parsed, or refuses what would take a parser too long: too many characters, tags or levels. */
export function readMarkup(html: string): Markup | Rejection {
  if (html.length > MAX_PAGE_CHARS) return refuse('too-large', `the page has more than ${MAX_PAGE_CHARS} characters`)
  const markup = stripInert(html)
  if (markup.length > MAX_MARKUP_CHARS) return refuse('too-large', `the page has ${markup.length} characters of markup`)
  const tags = countTags(markup)
  if (tags > MAX_TAGS) return refuse('too-large', `the page has ${tags} tags`)
  const depth = measureDepth(markup, MAX_DEPTH)
  if (depth >= MAX_DEPTH) return refuse('too-deep', `elements are nested more than ${MAX_DEPTH} deep`)
  return { ok: true, markup, depth }
}

function countTags(markup: string): number {
  let count = 0
  for (let at = markup.indexOf('<'); at !== -1; at = markup.indexOf('<', at + 1)) count++
  return count
}

function refuse(code: Rejection['code'], reason: string): Rejection {
  return { ok: false, code, reason }
}
