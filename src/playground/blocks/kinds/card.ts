import { optional, required } from '../check.ts'
import { byType, every, list } from '../check-values.ts'
import { needsOneOf } from '../composition.ts'
import { button } from '../elements/button.ts'
import { imageElement } from '../elements/element-kinds.ts'
import { mrkdwn } from '../text-objects.ts'
import { blockOf } from './block-of.ts'

const MAX_TITLE_CHARS = 150
const MAX_BODY_CHARS = 200
const MAX_BUTTONS = 3
const MAX_CARDS = 10

export const card = every(
  blockOf('card', {
    hero_image: optional(imageElement),
    icon: optional(imageElement),
    title: optional(mrkdwn({ max: MAX_TITLE_CHARS })),
    subtitle: optional(mrkdwn({ max: MAX_TITLE_CHARS })),
    body: optional(mrkdwn({ max: MAX_BODY_CHARS })),
    subtext: optional(mrkdwn({ max: MAX_BODY_CHARS })),
    actions: optional(list({ min: 1, max: MAX_BUTTONS, of: button })),
  }),
  needsOneOf('hero_image', 'title', 'actions', 'body'),
)

export const carousel = blockOf('carousel', {
  elements: required(list({ min: 1, max: MAX_CARDS, of: byType({ card }, 'a carousel element') })),
})
