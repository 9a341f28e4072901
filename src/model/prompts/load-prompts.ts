import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NewsdeskError } from '../../domain/errors.ts'
import { parsePrompt } from './parse-prompt.ts'
import { PROMPT_VARIABLES, type PromptId, type Prompts } from './prompt.ts'

/** Reads and checks all prompts of a folder. Error: PROMPT_INVALID naming the file. */
export async function loadPrompts(folder: string): Promise<Prompts> {
  const ids = Object.keys(PROMPT_VARIABLES) as PromptId[]
  const entries = ids.map(async (id) => [id, parsePrompt(id, await readSource(folder, id))] as const)
  return Object.fromEntries(await Promise.all(entries)) as Prompts
}

async function readSource(folder: string, id: PromptId): Promise<string> {
  try {
    return await readFile(join(folder, `${id}.md`), 'utf8')
  } catch (cause) {
    throw new NewsdeskError('PROMPT_INVALID', `prompts/${id}.md can't be read`, { cause })
  }
}
