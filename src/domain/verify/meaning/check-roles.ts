import type { VerificationProblem } from '../../claim.ts'
import { regularForm } from '../../text/irregular-forms.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import { stem } from '../../text/stem.ts'
import type { CheckedClaim } from '../checked-claim.ts'
import { type ScanToken, scanTokens } from '../literals/scan-tokens.ts'
import { AUXILIARIES, BE_FORMS, PREPOSITIONS } from './clause-words.ts'
import { isForeign } from './is-foreign.ts'
import { contentRoots } from './meaning-words.ts'

const BE_REACH = 3
const AGENT_REACH = 6
const CLAUSE_BOUND =
  /^(?:[;:,.!?()]|and|but|while|whereas|when|after|before|because|who|which|whom|that|as|although|though)$/
/** What is done together, by each to the other, or by itself as well as by somebody. */
const MUTUAL: ReadonlySet<string> = new Set(
  'meet marry play face join agree draw sign open reopen close shut start begin end stop resume increase double halve change move rise raise improve say tell have be do'
    .split(' ')
    .map(stem),
)

/** Who does what a verb says, and to whom it is done, as far as the word order shows it. */
interface Roles {
  readonly verb: string
  readonly does: readonly string[]
  readonly suffers: readonly string[]
}

/** Who did something and to whom it was done stand so in the quotes: "was attacked by" is not "attacked". */
export function checkRoles({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  if (isForeign(text)) return []
  const known = quotes.flatMap(({ sentences }) => sentences.flatMap(rolesIn))
  const claimed = splitSentences(text).flatMap(({ start, end }) => rolesIn(text.slice(start, end)))
  return claimed.flatMap((roles) => {
    const same = known.filter(({ verb }) => verb === roles.verb)
    if (same.length === 0 || same.some((other) => !isTurned(roles, other))) return []
    return [{ kind: 'attribution' as const, detail: 'who did it and to whom it was done are exchanged' }]
  })
}

function isTurned(claimed: Roles, known: Roles): boolean {
  return (
    (meets(claimed.does, known.suffers) && !meets(claimed.does, known.does)) ||
    (meets(claimed.suffers, known.does) && !meets(claimed.suffers, known.suffers))
  )
}

function meets(some: readonly string[], others: readonly string[]): boolean {
  return some.some((root) => others.includes(root))
}

function rolesIn(sentence: string): readonly Roles[] {
  const tokens = scanTokens(sentence)
  return tokens.flatMap((token, at) => {
    if (!isVerbForm(token)) return []
    const verb = stem(token.lower)
    return MUTUAL.has(verb) ? [] : (rolesAt(tokens, at, verb) ?? [])
  })
}

function isVerbForm({ kind, lower }: ScanToken): boolean {
  return kind === 'word' && !AUXILIARIES.has(lower) && (/\p{L}{2}ed$/u.test(lower) || regularForm(lower) !== lower)
}

function rolesAt(tokens: readonly ScanToken[], at: number, verb: string): Roles | undefined {
  const be = tokens.slice(Math.max(0, at - BE_REACH), at).findLastIndex(({ lower }) => BE_FORMS.has(lower))
  if (be >= 0) {
    const start = Math.max(0, at - BE_REACH) + be
    return { verb, suffers: rootsBefore(tokens, start), does: agentAfter(tokens, at) }
  }
  return takesObject(tokens[at + 1])
    ? { verb, does: rootsBefore(tokens, at), suffers: rootsAfter(tokens, at) }
    : undefined
}

/** A participle without "be" is followed by no object: "the paintings stolen from the museum". */
function takesObject(next: ScanToken | undefined): boolean {
  return (
    next !== undefined &&
    next.kind !== 'sign' &&
    !PREPOSITIONS.has(next.lower) &&
    !AUXILIARIES.has(next.lower) &&
    !CLAUSE_BOUND.test(next.lower)
  )
}

function rootsBefore(tokens: readonly ScanToken[], end: number): readonly string[] {
  const start = tokens.slice(0, end).findLastIndex(({ lower }) => CLAUSE_BOUND.test(lower))
  return rootsOf(tokens.slice(start + 1, end))
}

/** What follows a verb up to the next preposition: what the verb is done to. */
function rootsAfter(tokens: readonly ScanToken[], at: number): readonly string[] {
  const rest = tokens.slice(at + 1)
  const end = rest.findIndex(({ lower }) => CLAUSE_BOUND.test(lower) || PREPOSITIONS.has(lower))
  return rootsOf(end < 0 ? rest : rest.slice(0, end))
}

function agentAfter(tokens: readonly ScanToken[], at: number): readonly string[] {
  const near = tokens.slice(at + 1, at + 1 + AGENT_REACH)
  const by = near.findIndex(({ lower }) => lower === 'by')
  return by < 0 || near.slice(0, by).some(({ lower }) => CLAUSE_BOUND.test(lower))
    ? []
    : rootsAfter(tokens, at + 1 + by)
}

function rootsOf(tokens: readonly ScanToken[]): readonly string[] {
  return contentRoots(tokens.map(({ text }) => text).join(' '))
}
