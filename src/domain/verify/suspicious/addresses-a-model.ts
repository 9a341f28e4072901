import { foldDisguise } from './fold-disguise.ts'
import { FOREIGN_SIGNS } from './foreign-signs.ts'
import { hidesText } from './hidden-signs.ts'
import { INSTRUCTION_SIGNS } from './instruction-signs.ts'
import { PAYLOAD_SIGNS } from './payload-signs.ts'
import type { Sign } from './sign.ts'
import { TURN_SIGNS } from './turn-signs.ts'

const SIGNS: readonly Sign[] = [...INSTRUCTION_SIGNS, ...FOREIGN_SIGNS, ...PAYLOAD_SIGNS, ...TURN_SIGNS]
/** Long lines are packed data more often than sentences, and patterns must not be given unbounded text. */
const MAX_CHARS = 4_000

/** Whether a sentence gives orders to a model or hides text from the reader. */
export function addressesAModel(sentence: string): boolean {
  return findSign(sentence) !== undefined
}

/** The name of the sign by which a sentence addresses a model; undefined when it gives none. */
function findSign(sentence: string): string | undefined {
  const text = sentence.slice(0, MAX_CHARS)
  if (hidesText(text)) return 'hidden'
  const folded = foldDisguise(text)
  return SIGNS.find(({ pattern }) => pattern.test(folded))?.name
}
