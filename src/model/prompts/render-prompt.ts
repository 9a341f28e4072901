import { type Prompt, type PromptId, type Prompts, type PromptVariables, VARIABLE } from './prompt.ts'

/** A prompt with its variables filled in, ready to send. */
export interface RenderedPrompt {
  /** id@version */
  readonly name: string
  readonly schema: Prompt['schema']
  readonly system: string
  readonly user: string
}

/** Fills in the variables in one pass: a value that looks like a variable stays as it is. */
export function renderPrompt<Id extends PromptId>(
  prompts: Prompts,
  id: Id,
  variables: PromptVariables<Id>,
): RenderedPrompt {
  const { version, schema, system = '', user } = prompts[id]
  const values = variables as Readonly<Record<string, string>>
  const fill = (text: string): string => text.replace(VARIABLE, (whole, name: string) => values[name] ?? whole)
  return { name: `${id}@${version}`, schema, system: fill(system), user: fill(user).trim() }
}
