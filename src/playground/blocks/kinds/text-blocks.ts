import { required } from '../check.ts'
import { text } from '../check-values.ts'
import { plainText } from '../text-objects.ts'
import { blockOf } from './block-of.ts'

const MAX_HEADER_CHARS = 150
const MAX_MARKDOWN_CHARS = 12_000

export const divider = blockOf('divider', {})
export const header = blockOf('header', { text: required(plainText({ max: MAX_HEADER_CHARS })) })
export const markdown = blockOf('markdown', { text: required(text({ min: 1, max: MAX_MARKDOWN_CHARS })) })
