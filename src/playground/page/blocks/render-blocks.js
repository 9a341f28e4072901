import { html } from '../html.js'
import { Markdown, Mrkdwn, Plain, SafeLink, Text } from '../text/render-text.js'
import { Element } from './elements.js'
import { Fold } from './fold.js'
import { InputBlock } from './input-block.js'
import { RichText } from './rich-text.js'
import { Table } from './table.js'
import { TaskCard } from './task-card.js'

/**
 * Blocks of a message or view. `onAction({actionId, blockId, value})` is called for clicks and choices; `form` (views
 * only) holds what was typed: `{values, errors, set(blockId, actionId, value)}`.
 */
export function Blocks({ blocks, onAction, form }) {
  return html`<div class="blocks">
    ${blocks.map((block) => html`<${Block} block=${block} onAction=${onAction} form=${form} />`)}
  </div>`
}

const RENDERERS = {
  header: ({ block }) => html`<h3 class="block-header"><${Plain} text=${block.text.text} /></h3>`,
  divider: () => html`<hr class="block-divider" />`,
  markdown: ({ block }) => html`<${Markdown} text=${block.text} />`,
  rich_text: ({ block }) => html`<${RichText} block=${block} />`,
  section: Section,
  context: Context,
  actions: (props) => html`<div class="block-actions"><${Elements} ...${props} /></div>`,
  context_actions: (props) => html`<div class="block-context-actions"><${Elements} ...${props} /></div>`,
  image: ({ block }) => html`<${Picture} ...${block} />`,
  input: InputBlock,
  table: ({ block }) => html`<${Table} block=${block} />`,
  data_table: ({ block }) => html`<${Table} block=${block} />`,
  alert: ({ block }) =>
    html`<div class=${`block-alert alert-${block.level ?? 'default'}`}><${Text} value=${block.text} /></div>`,
  card: Card,
  carousel: (props) => html`<div class="carousel">
    ${props.block.elements.map((card) => html`<${Card} ...${props} block=${card} />`)}
  </div>`,
  container: Container,
  task_card: ({ block }) => html`<${TaskCard} task=${block} />`,
  plan: ({ block }) => html`<div class="plan">
    <p class="plan-title">${block.title}</p>
    ${(block.tasks ?? []).map((task) => html`<${TaskCard} task=${task} />`)}
  </div>`,
  video: ({ block }) =>
    html`<p class="placeholder">▶ <${SafeLink} url=${block.title_url ?? block.video_url}>${block.title.text}<//></p>`,
}

function Block(props) {
  const { type } = props.block
  const Renderer = Object.hasOwn(RENDERERS, type) ? RENDERERS[type] : undefined
  if (Renderer === undefined) return html`<p class="placeholder">A ${type} block, which this page cannot show.</p>`
  return html`<${Renderer} ...${props} />`
}

function Elements({ block, onAction, form }) {
  return block.elements.map(
    (element) => html`<${Element} element=${element} blockId=${block.block_id} onAction=${onAction} form=${form} />`,
  )
}

const LONG_SECTION_CHARS = 700

function Section({ block, onAction, form }) {
  const isLong = block.expand !== true && (block.text?.text.length ?? 0) > LONG_SECTION_CHARS
  const body = html`<${Text} value=${block.text} />`
  return html`<div class="block-section">
    <div class="section-text">
      ${isLong ? html`<${Fold}>${body}<//>` : body}
      ${
        block.fields &&
        html`<div class="section-fields">
          ${block.fields.map((field) => html`<div><${Text} value=${field} /></div>`)}
        </div>`
      }
    </div>
    ${
      block.accessory &&
      html`<div class="section-accessory">
        <${Element} element=${block.accessory} blockId=${block.block_id} onAction=${onAction} form=${form} />
      </div>`
    }
  </div>`
}

function Context({ block }) {
  return html`<div class="block-context">
    ${block.elements.map((element) =>
      element.type === 'image'
        ? html`<${Picture} ...${element} isSmall />`
        : html`<span><${Text} value=${element} /></span>`,
    )}
  </div>`
}

/** The page loads nothing from elsewhere, so a picture is shown by its description. */
function Picture({ alt_text: alt, image_url: url, title, isSmall }) {
  if (isSmall) return html`<span class="picture picture-small" title=${alt}>🖼</span>`
  return html`<figure class="picture">
    <span aria-hidden="true">🖼</span>
    <figcaption>${title?.text ?? alt}</figcaption>
    ${url && html`<${SafeLink} url=${url}>open<//>`}
  </figure>`
}

function Card(props) {
  const { block } = props
  return html`<div class="card">
    ${block.hero_image && html`<${Picture} ...${block.hero_image} />`}
    ${block.title && html`<div class="card-title"><${Mrkdwn} text=${block.title.text} /></div>`}
    ${block.subtitle && html`<div class="card-subtitle"><${Mrkdwn} text=${block.subtitle.text} /></div>`}
    ${block.body && html`<div><${Mrkdwn} text=${block.body.text} /></div>`}
    ${block.subtext && html`<div class="card-subtitle"><${Mrkdwn} text=${block.subtext.text} /></div>`}
    ${block.actions && html`<div class="block-actions"><${Elements} ...${props} block=${{ ...block, elements: block.actions }} /></div>`}
  </div>`
}

function Container({ block, onAction, form }) {
  const title = block.rich_text_title ? html`<${RichText} block=${block.rich_text_title} />` : block.title?.text
  const head = html`<span class="container-title">${title}</span>
    ${block.subtitle && html`<span class="container-subtitle"><${Text} value=${block.subtitle} /></span>`}`
  const body = html`<${Blocks} blocks=${block.child_blocks} onAction=${onAction} form=${form} />`
  if (!block.is_collapsible) return html`<section class="container"><header>${head}</header>${body}</section>`
  return html`<details class="container" open=${!block.default_collapsed}><summary>${head}</summary>${body}</details>`
}
