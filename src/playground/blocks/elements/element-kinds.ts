import type { Check } from '../check.ts'
import { required } from '../check.ts'
import { every, object, oneOf } from '../check-values.ts'
import { imageFields, needsOneOf } from '../composition.ts'
import { button, feedbackButtons, iconButton, workflowButton } from './button.ts'
import { checkboxes, pickers, radioButtons, textInputs } from './inputs.ts'
import { overflow, selects } from './selects.ts'

type Kinds = Readonly<Record<string, Check>>

export const imageElement = every(
  object({ ...imageFields, type: required(oneOf('image')) }),
  needsOneOf('image_url', 'slack_file'),
)

const choosers: Kinds = { ...selects, checkboxes, radio_buttons: radioButtons, ...pickers }

/** What an actions block may hold. */
export const actionElements: Kinds = {
  ...choosers,
  button,
  overflow,
  workflow_button: workflowButton,
  rich_text_input: textInputs.rich_text_input ?? overflow,
}

/** What may stand beside a section. */
export const accessories: Kinds = {
  ...choosers,
  button,
  overflow,
  workflow_button: workflowButton,
  image: imageElement,
}

/** What an input block may hold. */
export const inputElements: Kinds = { ...choosers, ...textInputs }

export const contextActionElements: Kinds = { feedback_buttons: feedbackButtons, icon_button: iconButton }
