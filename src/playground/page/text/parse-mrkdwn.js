/**
 * Slack's mrkdwn as a tree. Blocks are `{type: 'pre', text}`, `{type: 'quote', children}` and `{type: 'line', children}`;
 * inline nodes are text, bold, italic, strike, code, link, user, channel, broadcast, date and emoji. Entities are
 * decoded in leaves only, so that escaped markup stays text.
 */
export function parseMrkdwn(source) {
  return source
    .split(/```/)
    .flatMap((part, index, parts) => {
      const isCode = index % 2 === 1 && index < parts.length - 1
      if (isCode) return [{ type: 'pre', text: decodeEntities(part.replace(/^\n|\n$/g, '')) }]
      const text = index % 2 === 1 ? `\`\`\`${part}` : part
      return parseLines(text)
    })
    .filter((block) => block.type !== 'line' || block.children.length > 0 || block.isBlank)
}

function parseLines(text) {
  if (text === '') return []
  return text.split('\n').map((line) => {
    const quoted = /^(?:&gt;|>)\s?(.*)$/.exec(line)
    if (quoted !== null) return { type: 'quote', children: parseInline(quoted[1]) }
    return { type: 'line', children: parseInline(line), isBlank: line.trim() === '' }
  })
}

const INLINE =
  /<(?<entity>[^<>\n]+)>|`(?<code>[^`\n]+)`|(?<![\p{L}\p{N}])(?<mark>[*_~])(?=\S)(?<inner>(?:(?!\k<mark>).)*?\S)\k<mark>(?![\p{L}\p{N}])|(?<![\p{L}\p{N}:]):(?<emoji>[a-z0-9_+'-]{1,60}):(?![\p{L}\p{N}])/gu
const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' }

function parseInline(text) {
  const nodes = []
  let end = 0
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) nodes.push(textNode(text.slice(end, match.index)))
    nodes.push(readMatch(match.groups))
    end = match.index + match[0].length
  }
  if (end < text.length) nodes.push(textNode(text.slice(end)))
  return nodes
}

function readMatch({ entity, code, mark, inner, emoji }) {
  if (entity !== undefined) return parseEntity(entity)
  if (code !== undefined) return { type: 'code', text: decodeEntities(code) }
  if (emoji !== undefined) return { type: 'emoji', name: emoji }
  return { type: STYLES[mark], children: parseInline(inner) }
}

/** What stands between `<` and `>`. */
export function parseEntity(entity) {
  const [target, label] = splitOnce(entity, '|')
  const shown = label === undefined ? undefined : decodeEntities(label)
  if (target.startsWith('@')) return { type: 'user', id: target.slice(1), label: shown }
  if (target.startsWith('#')) return { type: 'channel', id: target.slice(1), label: shown }
  if (target.startsWith('!date^')) {
    const [, seconds, format] = target.split('^')
    return { type: 'date', seconds: Number(seconds), format, fallback: shown ?? '' }
  }
  if (target.startsWith('!subteam^')) return { type: 'broadcast', name: shown ?? target.slice(9) }
  if (target.startsWith('!')) return { type: 'broadcast', name: target.slice(1) }
  const url = decodeEntities(target)
  return { type: 'link', url, children: [{ type: 'text', text: shown ?? url }] }
}

function decodeEntities(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function textNode(text) {
  return { type: 'text', text: decodeEntities(text) }
}

function splitOnce(text, separator) {
  const at = text.indexOf(separator)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}
