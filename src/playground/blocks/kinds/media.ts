import { optional, required } from '../check.ts'
import { every, oneOf, text, webAddress } from '../check-values.ts'
import { imageFields, MAX_ALT_TEXT_CHARS, MAX_URL_CHARS, needsOneOf } from '../composition.ts'
import { plainText } from '../text-objects.ts'
import { blockOf } from './block-of.ts'

const MAX_IMAGE_TITLE_CHARS = 2_000
const MAX_VIDEO_TITLE_CHARS = 199
const MAX_AUTHOR_CHARS = 49

export const image = every(
  blockOf('image', { ...imageFields, title: optional(plainText({ max: MAX_IMAGE_TITLE_CHARS })) }),
  needsOneOf('image_url', 'slack_file'),
)

export const file = blockOf('file', {
  source: required(oneOf('remote')),
  external_id: required(text({ min: 1, max: 255 })),
})

const address = webAddress(MAX_URL_CHARS)

export const video = blockOf('video', {
  video_url: required(address),
  thumbnail_url: required(address),
  alt_text: required(text({ max: MAX_ALT_TEXT_CHARS })),
  title: required(plainText({ max: MAX_VIDEO_TITLE_CHARS })),
  title_url: optional(address),
  author_name: optional(text({ max: MAX_AUTHOR_CHARS })),
  provider_name: optional(text({ max: 255 })),
  provider_icon_url: optional(address),
  description: optional(plainText({ max: MAX_VIDEO_TITLE_CHARS })),
})
