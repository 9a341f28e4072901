import { html } from '../html.js'
import { useDesk } from '../store.js'
import { formatSlackDate } from '../time.js'
import { emojiOf } from './emoji.js'
import { parseMarkdown } from './parse-markdown.js'
import { parseMrkdwn } from './parse-mrkdwn.js'

const SAFE_LINK = /^(https?:|mailto:)/i

/** Inline nodes of either dialect. */
export function Inline({ nodes }) {
  return nodes.map((node) => html`<${InlineNode} node=${node} />`)
}

function InlineNode({ node }) {
  const desk = useDesk()
  const inner = node.children === undefined ? undefined : html`<${Inline} nodes=${node.children} />`
  switch (node.type) {
    case 'bold':
      return html`<strong>${inner}</strong>`
    case 'italic':
      return html`<em>${inner}</em>`
    case 'strike':
      return html`<s>${inner}</s>`
    case 'code':
      return html`<code>${node.text}</code>`
    case 'break':
      return html`<br />`
    case 'emoji':
      return html`<span class="emoji" title=${`:${node.name}:`}>${emojiOf(node.name)}</span>`
    case 'link':
      return html`<${SafeLink} url=${node.url}>${inner}<//>`
    case 'user':
      return html`<span class="mention">@${desk.nameOf(node.id) ?? node.label ?? node.id}</span>`
    case 'channel':
      return html`<a class="mention" href=${`#/${node.id}`}>#${desk.channelName(node.id) ?? node.label ?? node.id}</a>`
    case 'broadcast':
      return html`<span class="mention mention-loud">@${node.name}</span>`
    case 'date':
      return html`<time>${formatSlackDate(node)}</time>`
    default:
      return node.text
  }
}

/** Only web and mail addresses become links; anything else stays visible text. */
export function SafeLink({ url, children }) {
  if (!SAFE_LINK.test(url)) return html`<span class="refused-link" title=${url}>${children}</span>`
  return html`<a href=${url} target="_blank" rel="noopener noreferrer" title=${url}>${children}</a>`
}

export function Mrkdwn({ text }) {
  return parseMrkdwn(text).map((block) => {
    if (block.type === 'pre') return html`<pre>${block.text}</pre>`
    const inner = html`<${Inline} nodes=${block.children} />`
    if (block.type === 'quote') return html`<blockquote>${inner}</blockquote>`
    return html`<div class=${block.isBlank ? 'line line-blank' : 'line'}>${inner}</div>`
  })
}

/** A text object: plain or mrkdwn. */
export function Text({ value }) {
  if (value === undefined || value === null) return null
  return value.type === 'mrkdwn' ? html`<${Mrkdwn} text=${value.text} />` : html`<${Plain} text=${value.text} />`
}

/** Plain text; only emoji shortcodes are shown as emoji. */
export function Plain({ text }) {
  return text
    .split(/(:[a-z0-9_+'-]{1,60}:)/)
    .map((part, index) => (index % 2 === 1 ? emojiOf(part.slice(1, -1)) : part))
}

export function Markdown({ text }) {
  return html`<div class="markdown"><${MarkdownBlocks} blocks=${parseMarkdown(text)} /></div>`
}

function MarkdownBlocks({ blocks }) {
  return blocks.map((block) => html`<${MarkdownBlock} block=${block} />`)
}

function MarkdownBlock({ block }) {
  const inner = block.children === undefined ? undefined : html`<${Inline} nodes=${block.children} />`
  switch (block.type) {
    case 'heading':
      return html`<p class=${`heading heading-${block.level}`}>${inner}</p>`
    case 'code':
      return html`<pre>${block.text}</pre>`
    case 'rule':
      return html`<hr />`
    case 'quote':
      return html`<blockquote><${MarkdownBlocks} blocks=${block.blocks} /></blockquote>`
    case 'list':
      return html`<${MarkdownList} block=${block} />`
    case 'table':
      return html`<${MarkdownTable} block=${block} />`
    default:
      return html`<p>${inner}</p>`
  }
}

function MarkdownList({ block }) {
  const items = block.items.map((blocks) => html`<li><${MarkdownBlocks} blocks=${blocks} /></li>`)
  return block.isOrdered ? html`<ol start=${block.start}>${items}</ol>` : html`<ul>${items}</ul>`
}

function MarkdownTable({ block }) {
  const [head = [], ...rows] = block.rows
  const cells = (row, tag) =>
    row.map(
      (nodes, column) =>
        html`<${tag} class=${`align-${block.alignments[column] ?? 'left'}`}><${Inline} nodes=${nodes} /><//>`,
    )
  return html`<div class="table-frame">
    <table>
      <thead><tr>${cells(head, 'th')}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${cells(row, 'td')}</tr>`)}</tbody>
    </table>
  </div>`
}
