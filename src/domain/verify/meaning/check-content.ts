import type { VerificationProblem } from '../../claim.ts'
import type { CheckedClaim, CheckedQuote } from '../checked-claim.ts'
import { isCaseless } from '../literals/check-caseless-words.ts'
import { findDates } from '../literals/dates/find-dates.ts'
import { FORMS_OF_ADDRESS, OFFICE_FORMS, OFFICE_LETTERS, OFFICE_WORDS } from '../literals/names/name-words.ts'
import { findNumbers } from '../literals/numbers/find-numbers.ts'
import { plainText } from '../plain-text.ts'
import { isAlike } from './alike-words.ts'
import { type ClaimClause, claimClauses } from './claim-clauses.ts'
import { type MeaningWord, meaningWords } from './meaning-words.ts'

/** Words that join and introduce what is told, and say nothing that could be wrong by itself. */
const CONNECTING: ReadonlySet<string> = new Set(
  (
    'happen occur take takes took taken place make makes made include includes including concern involve involving involved ' +
    'become became set people person number total part time event incident day following result leave leaves left go went gone ' +
    'currently now still later earlier ago new case way thing put mean means since due according amid well yet like use used ' +
    'come came hold set seem run last lasts lasted stand stands stood one ones mr mrs ms dr fellow himself herself anybody ' +
    'anyone somebody someone everybody everyone nobody back hit hits accused reporters told per cent percent allegedly ' +
    'question asked respectively overall estimated least daily weekly monthly yearly annually hourly nightly writes wrote write'
  ).split(' '),
)
/** A sentence that goes on about somebody whom another one named. */
const REFERS_BACK = /\b(?:he|she|they|it)\b|^["']?(?:his|her|its|their|the|this|these|we)\b|["'] (?:he|she) /i
const IN_WHICH = /\bin the (?:week|month|year|days|weeks) (?:in which|when|after|before)\b/gi

/** A sentence that a claim may rest on, with what its words are compared to. */
interface Source {
  readonly words: readonly MeaningWord[]
  readonly title: readonly MeaningWord[]
  readonly passage: CheckedQuote['evidence']
  readonly refersBack: boolean
  /** Names written as letters: they may stand for the words that begin with them. */
  readonly acronyms: readonly string[]
}

/**
 * Every word of a claim that says something has its like in the quotes, and each clause rests on one sentence: what one
 * sentence says of somebody is not said of whom another sentence is about.
 */
export function checkContent({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  if (isCaseless(text)) return []
  const sources = quotes.flatMap(sourcesOf)
  const clauses = claimClauses(text.replace(IN_WHICH, 'while'))
  const problems = clauses.flatMap((clause) => clauseProblem(clause, sources))
  return problems.slice(0, 1)
}

function sourcesOf({ sentences, evidence }: CheckedQuote): readonly Source[] {
  const reporters = [evidence.siteName ?? '', ...(evidence.byline ?? [])].map(plainText).join(' ')
  const title = meaningWords(`${plainText(evidence.title)} ${reporters}`)
  return sentences.map((sentence) => ({
    words: meaningWords(sentence),
    title,
    passage: evidence,
    refersBack: REFERS_BACK.test(sentence),
    acronyms: (sentence.match(/\b\p{Lu}{2,}\b/gu) ?? []).map((letters) => letters.toLowerCase()),
  }))
}

function clauseProblem(clause: ClaimClause, sources: readonly Source[]): readonly VerificationProblem[] {
  const said = tellingWords(clause.text)
  const subject = clause.subject === undefined ? [] : tellingWords(clause.subject)
  if (sources.some((source) => carries(source, [...subject, ...said]))) return []
  const carriers = sources.filter((source) => carries(source, said))
  const isReferred = carriers.some((source) => source.refersBack && isKnownBeside(source, subject, sources))
  if (carriers.length > 0 && (subject.length === 0 || isReferred)) return []
  if (sources.some((source) => source.refersBack && isToldOfName(source, said, sources))) return []
  return [{ kind: 'attribution', detail: problemOf(said, sources) }]
}

/** Whether a sentence carries a clause but for the name of whom "he" or "it" is, which stands beside it. */
function isToldOfName(source: Source, said: readonly TellingWord[], sources: readonly Source[]): boolean {
  const missing = said.filter((word) => !carries(source, [word]))
  return missing.length < said.length && missing.every((word) => word.isName) && isKnownBeside(source, missing, sources)
}

function problemOf(said: readonly TellingWord[], sources: readonly Source[]): string {
  const unknown = said.filter((word) => !sources.some((source) => carries(source, [word]))).map(({ lower }) => lower)
  return unknown.length > 0
    ? `not in the quotes: ${unknown.join(', ')}`
    : 'no single sentence of the quotes says this, only several together'
}

function carries({ words, title, acronyms }: Source, said: readonly TellingWord[]): boolean {
  return said.every(
    (word) =>
      [...words, ...title].some((other) => isAlike(word, other)) ||
      (word.isName && acronyms.some((letters) => letters.includes(word.lower.charAt(0)))),
  )
}

/** Whether the sentences beside one of the same passage hold these words. */
function isKnownBeside(source: Source, said: readonly TellingWord[], sources: readonly Source[]): boolean {
  const beside = sources.filter(({ passage }) => passage === source.passage)
  return said.every((word) => beside.some((other) => carries(other, [word])))
}

/** A word that says something, and whether it is part of a name. */
interface TellingWord extends MeaningWord {
  readonly isName: boolean
}

/** The words of a claim that a source must have: no numbers and dates, which have rules of their own. */
function tellingWords(text: string): readonly TellingWord[] {
  const taken = [...findDates(text), ...findNumbers(text)]
  const words = meaningWords(text).map((word) => ({ ...word, isName: /^\p{Lu}/u.test(text.slice(word.start)) }))
  return words.filter(
    ({ lower, root, isContent, start, isName }) =>
      isContent &&
      !/^\p{N}/u.test(root) &&
      !CONNECTING.has(lower) &&
      !OFFICE_LETTERS.has(lower) &&
      !(isName && isOffice(lower)) &&
      !isAcronym(text.slice(start)) &&
      !taken.some((span) => start >= span.start && start < span.end),
  )
}

/** Offices beside names are read by the rule for names. */
function isOffice(lower: string): boolean {
  return OFFICE_WORDS.has(lower) || OFFICE_FORMS.has(lower) || FORMS_OF_ADDRESS.has(lower)
}

/** Letters for a name are read by the rule for names. */
function isAcronym(rest: string): boolean {
  return /^\p{Lu}{2,}s?\b/u.test(rest)
}
