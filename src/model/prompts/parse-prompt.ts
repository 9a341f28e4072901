import { z } from 'zod'
import { NewsdeskError } from '../../domain/errors.ts'
import { PROMPT_VARIABLES, type Prompt, type PromptId, VARIABLE } from './prompt.ts'

const FILE = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/
const SECTION = /^## (system|user)\n/m

const HEAD = z.strictObject({
  id: z.string(),
  version: z.coerce.number().int().positive(),
  schema: z.enum(['claims', 'question', 'none']),
})

/** Reads a prompt file. Error: PROMPT_INVALID naming the file and what is wrong in it. */
export function parsePrompt(id: PromptId, source: string): Prompt {
  const [, head, body] = FILE.exec(source.replaceAll('\r\n', '\n')) ?? []
  if (head === undefined || body === undefined) throw refuse(id, 'it has no head between two lines of ---')
  const fields = HEAD.safeParse(Object.fromEntries(head.split('\n').map((line) => line.split(/:\s*/, 2))))
  if (!fields.success) throw refuse(id, z.prettifyError(fields.error))
  if (fields.data.id !== id) throw refuse(id, `its id is ${fields.data.id}`)
  const { system, user } = readSections(body)
  if (user === undefined) throw refuse(id, 'it has no section "## user"')
  checkVariables(id, `${system ?? ''}${user}`)
  const { version, schema } = fields.data
  return { id, version, schema, user, ...(system !== undefined && { system }) }
}

function readSections(body: string): { system?: string; user?: string } {
  const [, ...parts] = body.split(SECTION)
  const sections: Record<string, string> = {}
  for (let at = 0; at + 1 < parts.length; at += 2) sections[parts[at] ?? ''] = (parts[at + 1] ?? '').trim()
  return sections
}

function checkVariables(id: PromptId, text: string): void {
  const used = new Set([...text.matchAll(VARIABLE)].map((match) => match[1] ?? ''))
  const known = new Set<string>(PROMPT_VARIABLES[id])
  const unknown = [...used].filter((name) => !known.has(name))
  const missing = [...known].filter((name) => !used.has(name))
  if (unknown.length > 0) throw refuse(id, `it names variables that do not exist: ${unknown.join(', ')}`)
  if (missing.length > 0) throw refuse(id, `it does not use: ${missing.join(', ')}`)
}

function refuse(id: string, problem: string): NewsdeskError {
  return new NewsdeskError('PROMPT_INVALID', `prompts/${id}.md: ${problem}`)
}
