import type { VerificationProblem } from '../../claim.ts'
import type { CheckedClaim, CheckedQuote } from '../checked-claim.ts'
import { GOVERNORS } from './governors.ts'
import { contentRoots, coverage, plainRoots } from './meaning-words.ts'
import { RESERVATIONS, type Reservation } from './reservations.ts'

/** From this share on, what a claim says of its subject comes from the part of a sentence that is not asserted. */
const MOST = 0.6
/** A verb like "will" governs about so many words. */
const MAX_PHRASE_WORDS = 14
const ALL: readonly Reservation[] = [...RESERVATIONS, ...GOVERNORS]
const SENTENCE_END = /[.!?](?=["')\]]* |$)/
const CLAUSE_END =
  /[.;!?](?=["')\]]* |$)|,? but\b|, (?:(?:of )?(?:which|who|whose|where|when)|and|though|although|while|as|after|before|because|since)\b/
const PHRASE_END = /[,.;!?](?=["')\]]* |$)|,? (?:but|after|because|although|though|while)\b/

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
  if (isLeftOpen(claim, roots, quote)) return 'only asked or taken back'
  const around = withoutMonthOfMay(quote.whole).toLowerCase()
  return ALL.find((reservation) => !keeps(reservation, claim) && reserves(reservation, around, roots))?.name
}

/** "9 May" reserves nothing; taken for "may", it would let "will be held" become "were held". */
const MONTH_OF_MAY =
  /(?<=\d(?:st|nd|rd|th)? (?:of )?)May\b|\bMay(?= \d)|(?<=\b(?:in|since|by|until|till|of|last|next|early|late|mid|from|before|after|during|this)[ -])May\b/g

function withoutMonthOfMay(text: string): string {
  return text.replace(MONTH_OF_MAY, 'month')
}

/** "No." or "That report was wrong.", right after the sentence. */
const TAKEN_BACK =
  /^["'(]?(?:no[.,!]|not so\b|wrong[.!]|false[.!]|(?:but )?(?:it|that|this|the) (?:\p{L}+ ){0,3}?(?:was|is|were|are|turned out to be|proved)(?:n't| not)? (?:\p{L}+ )?(?:wrong|false|untrue|true|so|a lie|a hoax|made up|fake|incorrect|a joke)\b)/iu
const STILL_TRUE = /^["'(]?(?:it|that|this|the) (?:\p{L}+ ){0,3}?(?:was|is|were|are|proved) (?:\p{L}+ )?(?:true|so)\b/iu
const ASKS = /\?["')\]]*$/
const LEFT_OPEN = /\?|\b(?:whether|if|asks?|asked|asking|questions?|questioned|wonder\w*|unclear|not)\b|n't\b/

/** Whether a source asks what the claim asserts, or takes it back in the next breath. */
function isLeftOpen(claim: string, roots: readonly string[], { sentences, next }: CheckedQuote): boolean {
  const covering = sentences.filter((sentence) => coverage(roots, new Set(contentRoots(sentence))) >= MOST)
  if (covering.length === 0 || LEFT_OPEN.test(claim)) return false
  const isTakenBack = TAKEN_BACK.test(next) && !STILL_TRUE.test(next) && covering.includes(sentences.at(-1) ?? '')
  return isTakenBack || covering.every((sentence) => ASKS.test(sentence))
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
