import { findDates } from '../literals/dates/find-dates.ts'
import { FORMS_OF_ADDRESS, OFFICE_FORMS, OFFICE_LETTERS, OFFICE_WORDS } from '../literals/names/name-words.ts'
import { findNumbers } from '../literals/numbers/find-numbers.ts'
import { type MeaningWord, meaningWords } from './meaning-words.ts'

/** Words that join and introduce what is told, and say nothing that could be wrong by itself. */
const CONNECTING: ReadonlySet<string> = new Set(
  (
    'happen occur take takes took taken place make makes made include includes including concern involve involving involved ' +
    'become became set people person number total part time event incident day following result leave leaves left go went gone ' +
    'currently now still later earlier ago new case way thing put mean means since due according amid well yet like use used ' +
    'come came hold set seem run last lasts lasted stand stands stood one ones mr mrs ms dr fellow himself herself anybody ' +
    'anyone somebody someone everybody everyone nobody back hit hits accused reporters told per cent percent allegedly ' +
    'question asked respectively overall estimated least daily weekly monthly yearly annually hourly nightly writes wrote write compared'
  ).split(' '),
)
/** A word that says something, and whether it is part of a name. */
export interface TellingWord extends MeaningWord {
  readonly isName: boolean
}

/** The words of a claim that a source must have: no numbers and dates, which have rules of their own. */
export function tellingWords(text: string): readonly TellingWord[] {
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
