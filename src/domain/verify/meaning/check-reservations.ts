import type { VerificationProblem } from '../../claim.ts'
import type { CheckedClaim, CheckedQuote } from '../checked-claim.ts'
import { contentRoots, coverage, plainRoots } from './meaning-words.ts'
import { RESERVATIONS, type Reservation } from './reservations.ts'

/** From this share on, what a claim says of its subject comes from the part of a sentence that is not asserted. */
const MOST = 0.6
/** A verb like "will" governs about so many words. */
const MAX_PHRASE_WORDS = 14
const SENTENCE_END = /[.!?](?=["')\]]* |$)/
const CLAUSE_END =
  /[.;!?](?=["')\]]* |$)|,? but\b|, (?:(?:of )?(?:which|who|whose|where|when)|and|though|although|while|as|after|before|because|since)\b/
const PHRASE_END = /[,.;!?](?=["')\]]* |$)|,? but\b/

/**
 * A claim does not assert what its quotes only deny, doubt or announce. The whole sentence around each quote counts, so
 * that a quote cut out of "he denied that …" proves nothing.
 */
export function checkReservations({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  const claim = withoutMonthOfMay(text).toLowerCase()
  const roots = plainRoots(text)
  const broken = quotes.map((quote) => brokenReservation(claim, roots, quote))
  const isProvenElsewhere = quotes.some(
    (quote, at) => broken[at] === undefined && coverage(roots, new Set(contentRoots(quote.text))) >= MOST,
  )
  const found = isProvenElsewhere ? [] : broken.filter((name) => name !== undefined)
  return [...new Set(found)].map((name) => ({ kind: 'negation', detail: `in the source this is ${name}` }))
}

function brokenReservation(claim: string, roots: readonly string[], quote: CheckedQuote): string | undefined {
  const around = withoutMonthOfMay(`${quote.before} ${quote.text} ${quote.after}`).trim().toLowerCase()
  return RESERVATIONS.find((reservation) => !keeps(reservation, claim) && reserves(reservation, around, roots))?.name
}

/** "9 May" reserves nothing; taken for "may", it would let "will be held" become "were held". */
const MONTH_OF_MAY =
  /(?<=\d(?:st|nd|rd|th)? (?:of )?)May\b|\bMay(?= \d)|(?<=\b(?:in|since|by|until|till|of|last|next|early|late|mid|from|before|after|during|this)[ -])May\b/g

function withoutMonthOfMay(text: string): string {
  return text.replace(MONTH_OF_MAY, 'month')
}

function keeps({ pattern, kept }: Reservation, claim: string): boolean {
  return kept.test(claim) || pattern.test(claim)
}

function reserves({ pattern, reach }: Reservation, around: string, roots: readonly string[]): boolean {
  return [...around.matchAll(new RegExp(pattern, 'gu'))].some(({ index, 0: found }) => {
    const sentence = sentenceAt(around, index)
    if (reach === 'sentence') return coverage(roots, new Set(contentRoots(sentence.text))) >= MOST
    const before = new Set(contentRoots(around.slice(sentence.start, index)))
    const said = roots.filter((root) => !before.has(root))
    const rest = around.slice(index + found.length)
    const reserved = reservedPart(rest, reach)
    return said.length > 0 && coverage(said, new Set(contentRoots(reserved))) >= MOST
  })
}

function reservedPart(rest: string, reach: Reservation['reach']): string {
  if (reach !== 'phrase') return rest.slice(0, CLAUSE_END.exec(rest)?.index)
  return rest.slice(0, PHRASE_END.exec(rest)?.index).split(' ').slice(0, MAX_PHRASE_WORDS).join(' ')
}

function sentenceAt(text: string, at: number): { readonly start: number; readonly text: string } {
  const before = text.slice(0, at)
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('! '), before.lastIndexOf('? ')) + 1
  const rest = text.slice(at)
  return { start, text: text.slice(start, at + (SENTENCE_END.exec(rest)?.index ?? rest.length)) }
}
