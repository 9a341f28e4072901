import { type Check, isRecord, optional, report, required } from '../check.ts'
import { byType, every, flag, list, oneOf } from '../check-values.ts'
import { needsOneOf } from '../composition.ts'
import { imageElement } from '../elements/element-kinds.ts'
import { richText } from '../rich-text.ts'
import { anyText, plainText } from '../text-objects.ts'
import { actions } from './actions.ts'
import { blockOf } from './block-of.ts'
import { context } from './context.ts'
import { input } from './input.ts'
import { file, image, video } from './media.ts'
import { section } from './section.ts'
import { table } from './tables.ts'
import { divider, header } from './text-blocks.ts'

const MAX_CHILDREN = 10
const MAX_TITLE_CHARS = 150

const child = byType(
  { actions, context, divider, file, header, image, input, rich_text: richText, section, table, video },
  'a container child',
)

const collapsedOnlyIfCollapsible: Check = (value, place) => {
  if (isRecord(value) && value.default_collapsed === true && value.is_collapsible !== true) {
    report(place, 'default_collapsed needs is_collapsible')
  }
}

export const container = every(
  blockOf('container', {
    title: optional(plainText({ max: MAX_TITLE_CHARS })),
    rich_text_title: optional(richText),
    subtitle: optional(anyText({ max: MAX_TITLE_CHARS })),
    child_blocks: required(list({ min: 1, max: MAX_CHILDREN, of: child })),
    width: optional(oneOf('narrow', 'standard', 'wide', 'full')),
    icon: optional(imageElement),
    is_collapsible: optional(flag),
    default_collapsed: optional(flag),
    has_header_divider: optional(flag),
  }),
  needsOneOf('title', 'rich_text_title'),
  collapsedOnlyIfCollapsible,
)
