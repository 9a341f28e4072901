import type { TextSpan } from '../../../article.ts'
import type { VerificationProblem } from '../../../claim.ts'
import { numberOfWord, scaleOfWord } from '../../../text/number-words.ts'
import { STOP_WORDS, TIME_WORDS } from '../../../text/stop-words.ts'
import type { CheckedClaim } from '../../checked-claim.ts'
import { findDates } from '../dates/find-dates.ts'
import { isReporter } from './attributed-names.ts'
import { isNamed } from './match-name.ts'
import { findNameRuns, type NameRun, type NameWord } from './name-runs.ts'
import {
  BODY_WORDS,
  FOREIGN_ARTICLES,
  FORMS_OF_ADDRESS,
  NAMELIKE_WORDS,
  OFFICE_FORMS,
  OFFICE_LETTERS,
  OFFICE_WORDS,
  TITLE_WORDS,
} from './name-words.ts'
import { isEverydayOpening, type QuotedWords, quotedWords } from './quoted-words.ts'

/** Every name of the claim stands in a quote as one name, or names the publisher of a quoted article as the reporter. */
export function checkNames(claim: CheckedClaim): readonly VerificationProblem[] {
  const texts = claim.quotes.map(({ text }) => text)
  const runs = texts.flatMap(findNameRuns)
  const words = quotedWords(texts)
  const evidence = claim.quotes.map((quote) => quote.evidence)
  return claimedNames(claim.text, words)
    .filter(
      (name) =>
        !isSupported(name, runs, words) && !isOfficeInLetters(name, texts) && !isReporter(name, claim.text, evidence),
    )
    .map((name) => ({ kind: 'unsupported-literal', literal: spelling(claim.text, name), literalKind: 'name' }))
}

/** The names of a claim: runs of capitalised words, split by offices and by words that are no names. */
function claimedNames(text: string, words: QuotedWords): readonly (readonly NameWord[])[] {
  const dates = findDates(text)
  const parts = findNameRuns(text).flatMap((run) => {
    const names: NameWord[][] = [[]]
    for (const [at, word] of run.entries()) {
      if (isInside(word, dates) || isNoName(word, run[at + 1], words)) names.push([])
      else if (isOffice(word) || isSmallBody(word, words)) names.push([word], [])
      else names.at(-1)?.push(word)
    }
    return names
  })
  return parts.filter((part) => part.length > 0)
}

function isInside({ start }: NameWord, spans: readonly TextSpan[]): boolean {
  return spans.some((span) => start >= span.start && start < span.end)
}

function isNoName(word: NameWord, next: NameWord | undefined, words: QuotedWords): boolean {
  const { key, text, isOpening } = word
  if (/^\p{Lu}{2,}$/u.test(text)) return false
  if (text === 'I' || text.startsWith("I'")) return true
  if (words.small.has(key) && (isOpening ? !goesOn(word, next) : words.all.has(key) && isWrittenLarge(word, next)))
    return true
  if ((numberOfWord(key) ?? scaleOfWord(key)) !== undefined || TITLE_WORDS.has(key)) return true
  if (isOpening && FOREIGN_ARTICLES.has(key)) return true
  if (!isOpening || NAMELIKE_WORDS.has(key)) return false
  if (STOP_WORDS.has(key) || TIME_WORDS.has(key)) return true
  return isEverydayOpening(key, words) && !goesOn(word, next)
}

/** Titles and bodies may be written large where the source has them small; "the apple harvest" makes no "Apple". */
function isWrittenLarge(word: NameWord, next: NameWord | undefined): boolean {
  if (BODY_WORDS.has(word.key) || isOffice(word)) return true
  return next !== undefined && goesOn(word, next) && (BODY_WORDS.has(next.key) || isOffice(next))
}

/** The next word of the run follows directly: "Mark Ruiz", not "Rescue of Ruiz". */
function goesOn(word: NameWord, next: NameWord | undefined): boolean {
  return next !== undefined && next.start === word.end + 1 && !isOffice(next)
}

function isOffice({ key }: NameWord): boolean {
  return OFFICE_WORDS.has(key) || OFFICE_FORMS.has(key) || FORMS_OF_ADDRESS.has(key)
}

/** "Varnhaven Council" where the quotes have a council of Varnhaven. */
function isSmallBody({ key }: NameWord, { small }: QuotedWords): boolean {
  return BODY_WORDS.has(key) && (small.has(key) || small.has(`${key}s`))
}

function isSupported(part: readonly NameWord[], runs: readonly NameRun[], words: QuotedWords): boolean {
  if (isNamed(part, runs)) return true
  const [word, ...rest] = part
  if (!word || rest.length > 0 || !(isOffice(word) || BODY_WORDS.has(word.key))) return false
  return spellingsOf(word.key).some((key) => words.all.has(key) || words.all.has(`${key}s`))
}

/** "CEO" where the quotes have "chief executive". */
function isOfficeInLetters([word, ...rest]: readonly NameWord[], texts: readonly string[]): boolean {
  const office = word && OFFICE_LETTERS.get(word.key)
  return office !== undefined && rest.length === 0 && texts.some((text) => text.toLowerCase().includes(office))
}

/** An office in its long and short forms. */
function spellingsOf(key: string): readonly string[] {
  const long = OFFICE_FORMS.get(key)
  const short = [...OFFICE_FORMS].filter(([, word]) => word === key).map(([form]) => form)
  return [key, ...short, ...(long === undefined ? [] : [long])]
}

function spelling(text: string, part: readonly NameWord[]): string {
  return text.slice(part[0]?.start, part.at(-1)?.end)
}
