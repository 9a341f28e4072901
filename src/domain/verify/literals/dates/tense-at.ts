import { regularForm } from '../../../text/irregular-forms.ts'
import { tokenize } from '../../../text/tokens.ts'

/** Whether a sentence speaks, at some place, of what was or of what is to come; unknown where it could be either. */
export type Tense = 'past' | 'future' | 'unknown'

const FUTURE =
  /\b(?:will|would|shall|won't|next|coming|upcoming|due to|set to|scheduled|expected to|plans? to|planning to|planned for|going to|(?:is|are) to)\b|'ll\b/i
/** Right before a day: what is arranged for it, or lasts to it, was said at another time. */
const ARRANGED_FOR =
  /\b(?:for|to|until|till|by|from|before|after|since|through|between|ahead of)\s+(?:(?:the|this|late|early)\s+)*$/i
/** Was summoned, postponed or proposed in the past, for a day that may lie ahead. */
const ARRANGES =
  /\b(?:ordered|summoned|asked|told|invited|called|urged|agreed|decided|promised|vowed|pledged|hoped|wanted|advised|required)\b.*\bto\b|\b(?:planned|proposed|threatened|postponed|delayed|rescheduled|expected|intended)\b/i
const OPEN = /\b(?:must|should|may|might|could|can)\b/i
const NO_VERBS: ReadonlySet<string> = new Set(
  'need feed speed hundred indeed red bed seed breed men women children people feet'.split(' '),
)
const CLAUSE_START = /[,;:.]|\b(?:and|but|who|which|while|after|before|because|as)\b/g

/** The tense of the clause around an offset of a plain text; past only where the clause has a verb of the past. */
export function tenseAt(text: string, offset: number): Tense {
  const before = text.slice(0, offset)
  const starts = [...before.matchAll(CLAUSE_START)].map(({ index }) => index)
  const end = text.slice(offset).search(/[,;:.]|\b(?:and|but)\b/)
  const clause = text.slice(starts.at(-1) ?? 0, end < 0 ? undefined : offset + end)
  if (FUTURE.test(clause)) return 'future'
  if (ARRANGED_FOR.test(before) || ARRANGES.test(clause) || OPEN.test(clause)) return 'unknown'
  return hasPastVerb(clause) ? 'past' : 'unknown'
}

function hasPastVerb(clause: string): boolean {
  return tokenize(clause).some(({ key }) => {
    const word = key.toLowerCase()
    return !NO_VERBS.has(word) && (/\p{L}{2}ed$/u.test(word) || regularForm(word) !== word)
  })
}
