import { parseMarkdownInline } from './parse-markdown-inline.js'

const FENCE = /^\s{0,3}(```+|~~~+)/
const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/
const RULE = /^\s{0,3}([-*_])(\s*\1){2,}\s*$/
const ITEM = /^(\s*)([-*+]|(\d{1,9})[.)])\s+(.*)$/
const QUOTE = /^\s{0,3}>\s?(.*)$/
const TABLE_ROW = /^\s*\|(.*)\|\s*$/
const TABLE_RULE = /^\s*\|(\s*:?-+:?\s*\|)+\s*$/
const MAX_DEPTH = 8

/**
 * Standard Markdown, as a `markdown` block carries it, as a tree: heading, paragraph, list, quote, code, rule and table
 * blocks with inline children (see parse-markdown-inline.js).
 */
export function parseMarkdown(source, depth = 0) {
  const lines = source.split('\n')
  const blocks = []
  for (let at = 0; at < lines.length; ) {
    const { block, next } = readBlock(lines, at, depth)
    if (block !== undefined) blocks.push(block)
    at = next
  }
  return blocks
}

function readBlock(lines, at, depth) {
  const line = lines[at]
  if (line.trim() === '') return { next: at + 1 }
  if (FENCE.test(line)) return readCode(lines, at)
  const heading = HEADING.exec(line)
  if (heading !== null) {
    const block = { type: 'heading', level: heading[1].length, children: parseMarkdownInline(heading[2]) }
    return { block, next: at + 1 }
  }
  if (RULE.test(line)) return { block: { type: 'rule' }, next: at + 1 }
  if (QUOTE.test(line) && depth < MAX_DEPTH) return readQuote(lines, at, depth)
  if (ITEM.test(line) && depth < MAX_DEPTH) return readList(lines, at, depth)
  if (TABLE_ROW.test(line) && TABLE_RULE.test(lines[at + 1] ?? '')) return readTable(lines, at)
  return readParagraph(lines, at)
}

function readCode(lines, at) {
  const fence = FENCE.exec(lines[at])[1]
  let next = at + 1
  while (next < lines.length && !lines[next].trim().startsWith(fence)) next += 1
  return { block: { type: 'code', text: lines.slice(at + 1, next).join('\n') }, next: next + 1 }
}

function readQuote(lines, at, depth) {
  let next = at
  while (next < lines.length && QUOTE.test(lines[next])) next += 1
  const inner = lines.slice(at, next).map((line) => QUOTE.exec(line)[1])
  return { block: { type: 'quote', blocks: parseMarkdown(inner.join('\n'), depth + 1) }, next }
}

/** Items at the indent of the first; what is indented deeper belongs to the item above it. */
function readList(lines, at, depth) {
  const [, firstIndent, , number] = ITEM.exec(lines[at])
  const indent = firstIndent.length
  const items = []
  let next = at
  while (next < lines.length) {
    const item = ITEM.exec(lines[next])
    if (item === null || item[1].length > indent + 1 || item[1].length < indent) break
    const { body, end } = readItemLines(lines, next, indent)
    items.push(parseMarkdown([item[4], ...body].join('\n'), depth + 1))
    next = end
  }
  return { block: { type: 'list', isOrdered: number !== undefined, start: Number(number ?? 1), items }, next }
}

function readItemLines(lines, at, indent) {
  const body = []
  let end = at + 1
  while (end < lines.length && belongsToItem(lines, end, indent)) {
    body.push(lines[end].slice(Math.min(indent + 2, leadingSpaces(lines[end]))))
    end += 1
  }
  return { body, end }
}

function belongsToItem(lines, at, indent) {
  const line = lines[at]
  if (line.trim() === '') return leadingSpaces(lines[at + 1] ?? '') > indent + 1 && (lines[at + 1] ?? '').trim() !== ''
  if (leadingSpaces(line) > indent + 1) return true
  const startsBlock = ITEM.test(line) || HEADING.test(line) || FENCE.test(line) || RULE.test(line) || QUOTE.test(line)
  return !startsBlock && lines[at - 1].trim() !== ''
}

function leadingSpaces(line) {
  return line.length - line.trimStart().length
}

function readTable(lines, at) {
  const alignments = splitRow(lines[at + 1]).map((cell) => alignmentOf(cell.trim()))
  let next = at + 2
  while (next < lines.length && TABLE_ROW.test(lines[next])) next += 1
  const rows = [lines[at], ...lines.slice(at + 2, next)].map((line) =>
    splitRow(line).map((cell) => parseMarkdownInline(cell.trim())),
  )
  return { block: { type: 'table', alignments, rows }, next }
}

function splitRow(line) {
  return TABLE_ROW.exec(line)[1].split(/(?<!\\)\|/)
}

function alignmentOf(rule) {
  if (rule.startsWith(':') && rule.endsWith(':')) return 'center'
  return rule.endsWith(':') ? 'right' : 'left'
}

function readParagraph(lines, at) {
  let next = at + 1
  while (next < lines.length && continuesParagraph(lines[next])) next += 1
  return { block: { type: 'paragraph', children: parseMarkdownInline(lines.slice(at, next).join('\n')) }, next }
}

function continuesParagraph(line) {
  return line.trim() !== '' && ![FENCE, HEADING, RULE, QUOTE, ITEM].some((pattern) => pattern.test(line))
}
