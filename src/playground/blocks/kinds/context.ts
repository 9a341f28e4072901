import { required } from '../check.ts'
import { byType, list } from '../check-values.ts'
import { imageElement } from '../elements/element-kinds.ts'
import { mrkdwn, plainText } from '../text-objects.ts'
import { blockOf } from './block-of.ts'

const MAX_ELEMENTS = 10
const MAX_TEXT_CHARS = 3_000

const element = byType(
  { image: imageElement, mrkdwn: mrkdwn({ max: MAX_TEXT_CHARS }), plain_text: plainText({ max: MAX_TEXT_CHARS }) },
  'a context element',
)

export const context = blockOf('context', { elements: required(list({ min: 1, max: MAX_ELEMENTS, of: element })) })
