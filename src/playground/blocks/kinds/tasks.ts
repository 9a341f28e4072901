import { optional, required } from '../check.ts'
import { byType, list, object, oneOf, text, webAddress } from '../check-values.ts'
import { MAX_URL_CHARS } from '../composition.ts'
import { richText } from '../rich-text.ts'
import { blockOf } from './block-of.ts'

const MAX_TITLE_CHARS = 255
const MAX_TASKS = 50
const MAX_SOURCES = 50

const source = object({
  type: required(oneOf('url')),
  url: required(webAddress(MAX_URL_CHARS)),
  text: required(text({ min: 1, max: MAX_TITLE_CHARS })),
})

export const taskCard = blockOf('task_card', {
  task_id: required(text({ min: 1, max: 255 })),
  title: required(text({ min: 1, max: MAX_TITLE_CHARS })),
  status: required(oneOf('pending', 'in_progress', 'complete', 'error')),
  details: optional(richText),
  output: optional(richText),
  sources: optional(list({ max: MAX_SOURCES, of: source })),
})

export const plan = blockOf('plan', {
  title: required(text({ min: 1, max: MAX_TITLE_CHARS })),
  tasks: optional(list({ max: MAX_TASKS, of: byType({ task_card: taskCard }, 'a plan task') })),
})
