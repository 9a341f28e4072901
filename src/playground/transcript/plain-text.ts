/** Turns the ids in a message into names: `@mara`, `#newsroom`. */
export interface Names {
  user(id: string): string
  channel(id: string): string
}

/** The emoji our messages use, by Slack's names; others keep their name. */
const SIGNS: Readonly<Record<string, string>> = { warning: '⚠️', bell: '🔔', wave: '👋' }

function showSigns(text: string): string {
  return text.replace(/:([a-z_]+):/g, (name, key: string) => (Object.hasOwn(SIGNS, key) ? (SIGNS[key] ?? name) : name))
}

/** Slack's mrkdwn as people read it on a plain terminal: mentions by name, links as `label (url)`, entities decoded. */
export function mrkdwnToText(text: string, names: Names): string {
  const shown = text.replace(/<([^<>\n]+)>/g, (_, entity: string) => entityToText(entity, names))
  return decodeEntities(
    stripEmphasis(showSigns(shown), /(?<![\p{L}\p{N}])([*_~])(?=\S)((?:(?!\1).)*?\S)\1(?![\p{L}\p{N}])/gu),
  )
}

/** Standard Markdown without its marks, links as `label (url)`. */
export function markdownToText(text: string, names: Names): string {
  const linked = text
    .replace(/\[([^[\]\n]+)\]\(<?([^\s()<>]+)>?\)/g, (_, label: string, url: string) => linkToText(label, url))
    .replace(/<([@#!][^<>\n]+|https?:[^<>\s]+)>/g, (_, entity: string) => entityToText(entity, names))
  const plain = stripEmphasis(showSigns(linked), /(\*\*|__|~~)(?=\S)((?:(?!\1).)*?\S)\1/gu)
  const upright = stripEmphasis(plain, /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])((?:(?!\1).)*?[^\s*_])\1(?![\p{L}\p{N}])/gu)
  return upright.replace(/^\s{0,3}#{1,6}\s+/gm, '').replace(/\\([\\`*_{}[\]()#+\-.!~>|<])/g, '$1')
}

function stripEmphasis(text: string, pattern: RegExp): string {
  return text.replace(pattern, (_, __, inner: string) => inner)
}

function entityToText(entity: string, names: Names): string {
  const at = entity.indexOf('|')
  const target = at < 0 ? entity : entity.slice(0, at)
  const label = at < 0 ? undefined : entity.slice(at + 1)
  if (target.startsWith('@')) return `@${names.user(target.slice(1))}`
  if (target.startsWith('#')) return `#${label ?? names.channel(target.slice(1))}`
  if (target.startsWith('!date^')) return label ?? ''
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`
  return linkToText(label ?? target, target)
}

function linkToText(label: string, url: string): string {
  return label === url ? url : `${label} (${url})`
}

function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
