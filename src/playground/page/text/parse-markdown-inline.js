import { parseEntity } from './parse-mrkdwn.js'

const MAX_DEPTH = 6
const DESTINATION = String.raw`(?:<(?<bracketed>[^<>\n]*)>|(?<bare>(?:[^\s()]|\([^\s()]*\))*))(?:\s+"[^"\n]*")?`
const TOKEN = new RegExp(
  [
    String.raw`\\(?<escaped>[\\\x60*_{}\[\]()#+\-.!~>|<])`,
    String.raw`(?<ticks>\x60+)(?<code>[^\x60]|[^\x60].*?[^\x60])\k<ticks>(?!\x60)`,
    String.raw`!?\[(?<label>(?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(${DESTINATION}\)`,
    String.raw`<(?<entity>[@#!][^<>\s][^<>\n]*|https?:[^<>\s]+)>`,
    String.raw`(?<url>https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]*_~])`,
    String.raw`(?<double>\*\*|__|~~)(?=\S)(?<strong>(?:(?!\k<double>).)*?\S)\k<double>`,
    String.raw`(?<![\p{L}\p{N}*_])(?<single>[*_])(?=[^\s*_])(?<soft>(?:(?!\k<single>).)*?[^\s*_])\k<single>(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}:]):(?<emoji>[a-z0-9_+'-]{1,60}):(?![\p{L}\p{N}])`,
    String.raw`(?<hardBreak> {2,}\n|\\\n)`,
  ].join('|'),
  'gu',
)

/** Inline Markdown as nodes: text, bold, italic, strike, code, link, break, emoji and Slack's mentions. */
export function parseMarkdownInline(text, depth = 0) {
  if (depth > MAX_DEPTH) return [{ type: 'text', text }]
  const nodes = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > end) nodes.push({ type: 'text', text: text.slice(end, match.index) })
    nodes.push(readToken(match.groups, depth))
    end = match.index + match[0].length
  }
  if (end < text.length) nodes.push({ type: 'text', text: text.slice(end) })
  return nodes
}

function readToken(groups, depth) {
  const { escaped, code, label, bracketed, bare, entity, url, double, strong, soft, emoji } = groups
  if (escaped !== undefined) return { type: 'text', text: escaped }
  if (code !== undefined) return { type: 'code', text: code.trim() }
  if (label !== undefined)
    return { type: 'link', url: bracketed ?? bare ?? '', children: parseMarkdownInline(label, depth + 1) }
  if (entity !== undefined) return parseEntity(entity)
  if (url !== undefined) return { type: 'link', url, children: [{ type: 'text', text: url }] }
  if (emoji !== undefined) return { type: 'emoji', name: emoji }
  if (strong !== undefined) {
    return { type: double === '~~' ? 'strike' : 'bold', children: parseMarkdownInline(strong, depth + 1) }
  }
  if (soft !== undefined) return { type: 'italic', children: parseMarkdownInline(soft, depth + 1) }
  return { type: 'break' }
}
