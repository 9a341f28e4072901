/** A prompt as its file in prompts/ has it. `{{name}}` stands for a variable. */
export interface Prompt {
  readonly id: string
  /** Raised with every change of wording; `id@version` travels with what it made. */
  readonly version: number
  /** The shape the model must answer in; `none` for a part of another prompt. */
  readonly schema: 'claims' | 'question' | 'none'
  readonly system?: string
  readonly user: string
}

/** How a variable stands in a prompt. */
export const VARIABLE = /\{\{(\w+)\}\}/g

/** What each prompt is given. A file that names any other variable, or not all of these, is refused. */
export const PROMPT_VARIABLES = {
  answer: ['today', 'question', 'fence', 'passages', 'repair'],
  digest: ['headline', 'maxClaims', 'fence', 'passages', 'repair'],
  repair: ['rejected'],
  'rewrite-question': ['fence', 'turns', 'question'],
} as const

export type PromptId = keyof typeof PROMPT_VARIABLES
export type PromptVariables<Id extends PromptId> = Readonly<Record<(typeof PROMPT_VARIABLES)[Id][number], string>>
export type Prompts = Readonly<Record<PromptId, Prompt>>
