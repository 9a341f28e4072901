import { type BlockProblem, type Check, isRecord, optional, type Place, report, required } from './check.ts'
import { anything, every, flag, object, oneOf, text } from './check-values.ts'
import { plainText } from './text-objects.ts'
import { validateBlocks } from './validate-blocks.ts'

const MAX_TITLE_CHARS = 24
const MAX_PRIVATE_METADATA_CHARS = 3_000
const MAX_ID_CHARS = 255

const shared = {
  blocks: required(anything),
  private_metadata: optional(text({ max: MAX_PRIVATE_METADATA_CHARS })),
  callback_id: optional(text({ max: MAX_ID_CHARS })),
  external_id: optional(text({ max: MAX_ID_CHARS })),
}
const title = plainText({ max: MAX_TITLE_CHARS })

const submitWithInputs: Check = (value, place) => {
  if (!isRecord(value) || !Array.isArray(value.blocks) || value.submit !== undefined) return
  const hasInput = value.blocks.some((block) => isRecord(block) && block.type === 'input')
  if (hasInput) report(place, 'missing required field: submit')
}

const modal = every(
  object({
    ...shared,
    type: required(oneOf('modal')),
    title: required(title),
    submit: optional(title),
    close: optional(title),
    clear_on_close: optional(flag),
    notify_on_close: optional(flag),
    submit_disabled: optional(flag),
  }),
  submitWithInputs,
)

const home = object({ ...shared, type: required(oneOf('home')) })

/** What is wrong with a modal or Home tab; empty when it is fine. Never throws, whatever it is given. */
export function validateView(
  view: unknown,
  options: { type: 'modal' | 'home'; maxBlocks: number; unsupported?: ReadonlySet<string> },
): readonly BlockProblem[] {
  const { type, maxBlocks, unsupported = new Set<string>() } = options
  const place: Place = { pointer: '/view', surface: type, unsupported, problems: [] }
  const check = type === 'modal' ? modal : home
  check(view, place)
  const blocks = isRecord(view) ? view.blocks : undefined
  if (!Array.isArray(blocks)) return [...place.problems, { pointer: '/view/blocks', message: 'must be an array' }]
  if (blocks.length > maxBlocks) {
    return [...place.problems, { pointer: '/view/blocks', message: `no more than ${maxBlocks} items allowed` }]
  }
  const within = validateBlocks(blocks, { surface: type, unsupported, pointer: '/view/blocks' })
  return [...place.problems, ...within]
}
