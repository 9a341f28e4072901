/** A typed message without Slack's markup. */
export interface TypedText {
  readonly text: string
  readonly mentionsBot: boolean
  readonly mentionsOthers: boolean
}

const TOKEN = /<([^<>]*)>/g
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** Reads the text of an event or command: mentions taken out, links and channels as people see them, entities decoded. */
export function readSlackText(raw: string, botUserId: string): TypedText {
  const mentioned = [...raw.matchAll(TOKEN)].flatMap(([, inner = '']) => /^@(\w+)/.exec(inner)?.[1] ?? [])
  const shown = raw.replace(TOKEN, (_token, inner: string) => showToken(inner))
  const text = shown.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
  return {
    text: text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim(),
    mentionsBot: mentioned.includes(botUserId),
    mentionsOthers: mentioned.some((user) => user !== botUserId),
  }
}

/** `@U1`, `#C1|name`, `!date^…|label`, `https://…|label`: the inside of Slack's angle brackets. */
function showToken(inner: string): string {
  const [target = '', label] = inner.split('|')
  if (target.startsWith('@') || target.startsWith('!subteam')) return ' '
  if (target.startsWith('#')) return label === undefined || label === '' ? ' ' : `#${label}`
  if (target.startsWith('!')) return label ?? ' '
  return label ?? target.replace(/^mailto:/, '')
}
