/** A node of the page's text trees; see src/playground/page/text. */
export interface Node {
  readonly type: string
  readonly text?: string
  readonly url?: string
  readonly id?: string
  readonly name?: string
  readonly seconds?: number
  readonly children?: readonly Node[]
  readonly blocks?: readonly Node[]
  readonly items?: readonly (readonly Node[])[]
  readonly rows?: readonly (readonly (readonly Node[])[])[]
}

type Parse = (text: string) => readonly Node[]

// The page is plain JavaScript for the browser; its parsers run here as they are.
const folder = new URL('../../../../src/playground/page/text/', import.meta.url)
const mrkdwn = (await import(new URL('parse-mrkdwn.js', folder).href)) as { parseMrkdwn: Parse }
const markdown = (await import(new URL('parse-markdown.js', folder).href)) as { parseMarkdown: Parse }

export const { parseMrkdwn } = mrkdwn
export const { parseMarkdown } = markdown

/** A tree in one line: `bold(text)`, `link[url](label)`. */
export function flatten(nodes: readonly Node[]): string {
  return nodes.map(flattenNode).join(' ').trim()
}

function flattenNode(node: Node): string {
  if (node.type === 'text') return node.text ?? ''
  const target = node.url ?? node.id ?? node.name ?? node.seconds
  const inner =
    node.children ??
    node.blocks ??
    node.items?.flat() ??
    node.rows?.flat().map((children) => ({ type: 'cell', children }))
  const content = inner === undefined ? node.text : joinInline(inner)
  return `${node.type}${target === undefined ? '' : `[${target}]`}${content === undefined ? '' : `(${content})`}`
}

/** Text nodes carry their own spaces. */
function joinInline(nodes: readonly Node[]): string {
  const isBlocks = nodes.every((node) => ['paragraph', 'list', 'quote', 'code'].includes(node.type))
  return nodes.map(flattenNode).join(isBlocks ? ' ' : '')
}
