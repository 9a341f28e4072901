import type { DraftClaim } from '../../domain/claim.ts'
import { findCandidates } from '../../domain/question/find-candidates.ts'
import { mayBePerson } from '../../domain/question/may-be-person.ts'
import type { ArticleSentences, Sentence } from '../../domain/reading/read-sentences.ts'
import { tokenize } from '../../domain/text/tokens.ts'
import { findDates } from '../../domain/verify/literals/dates/find-dates.ts'
import { settledDay } from '../../domain/verify/literals/dates/known-dates.ts'
import { verifyDraft } from '../../domain/verify/verify-draft.ts'
import type { DatedText } from './freshness.ts'

/** Words in square brackets that are put into a sentence, after `at`. */
interface Insertion {
  readonly at: number
  readonly words: string
  /** The sentence that the words come from, when it is another one. */
  readonly from?: Sentence<DatedText>
}

/** So far back is looked for who "he" is. */
const SENTENCES_BACK = 2
const PRONOUN = /^["“‘]?(He|She)\b(?!['’])|[,!?.]["”’] (he|she) (?:said|added|told|wrote|explained|warned)\b/
const PART_OF_DAY = /^ (?:early |late )?(?:morning|afternoon|evening|night|noon)\b/
/** "Mondays" are many days, and "Monday's" belongs to the word that follows. */
const PLURAL = /days$/i
const GOES_ON = /^['’-]/
const SPEAKS_AFTER =
  /^(?:,[^,.;]{2,60},)? (?:said|says|told|added|wrote|announced|warned|called|has|had|was|is|will|would|who|won|won't|saved|led|leads)\b/
const SPEAKS_BEFORE = /\b(?:said|says|added|told|according to|wrote)(?: [\p{Ll}’'-]+){0,5},? $/u
const MAX_DATES = 2

/**
 * A sentence as a claim that can be read by itself: who "he" is and which day "Monday" was, in brackets. What is added
 * stands in the article or follows from its date; where that can't be verified the sentence is left as it is.
 */
export function explainSentence(sentence: Sentence<DatedText>, article: ArticleSentences<DatedText>): DraftClaim {
  const plain = { text: sentence.text, quotes: [{ passage: sentence.evidence.n, text: sentence.text }] }
  const candidates = [[...whoIsMeant(sentence, article), ...whichDay(sentence)], [...whichDay(sentence)]]
  for (const insertions of candidates) {
    if (insertions.length === 0) continue
    const draft = withInsertions(plain, sentence.text, insertions)
    if (verifyDraft(draft, evidenceOf(article)).ok) return draft
  }
  return plain
}

function withInsertions(plain: DraftClaim, text: string, insertions: readonly Insertion[]): DraftClaim {
  const sorted = insertions.toSorted((a, b) => b.at - a.at)
  const explained = sorted.reduce((all, { at, words }) => `${all.slice(0, at)} [${words}]${all.slice(at)}`, text)
  const sources = insertions.flatMap(({ from }) => (from ? [{ passage: from.evidence.n, text: from.text }] : []))
  return { text: explained, quotes: [...plain.quotes, ...sources] }
}

function evidenceOf({ sentences }: ArticleSentences<DatedText>): ReadonlyMap<number, DatedText> {
  return new Map(sentences.map(({ evidence }) => [evidence.n, evidence]))
}

/** "Monday [16 November 2026]", as far as the date of publication settles it. */
function whichDay({ text, evidence: { publishedAt } }: Sentence<DatedText>): readonly Insertion[] {
  if (publishedAt === undefined) return []
  return findDates(text)
    .flatMap((mention) => {
      const day = settledDay(text, mention, publishedAt)
      const end = mention.start + mention.text.length
      const rest = text.slice(end)
      if (day === undefined || PLURAL.test(mention.text) || GOES_ON.test(rest)) return []
      return [{ at: end + (PART_OF_DAY.exec(rest)?.[0].length ?? 0), words: formatDay(day) }]
    })
    .slice(0, MAX_DATES)
}

function formatDay(day: number): string {
  return new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** "He [Rolf Estevan]", when the sentences before leave no choice. */
function whoIsMeant(sentence: Sentence<DatedText>, { sentences }: ArticleSentences<DatedText>): readonly Insertion[] {
  const match = PRONOUN.exec(sentence.text)
  const pronoun = match?.[1] ?? match?.[2]
  if (!match || pronoun === undefined) return []
  const before = sentences.slice(Math.max(0, sentence.position - SENTENCES_BACK), sentence.position).toReversed()
  const from = before.find(({ text }) => peopleIn(text).length > 0)
  const people = from ? peopleIn(from.text).filter((person) => isSubject(from.text, person)) : []
  const [person] = people
  if (!from || people.length !== 1 || person === undefined || sentence.text.includes(person)) return []
  const texts = sentences.map(({ text }) => text)
  if (!mayBePerson(person, texts)) return []
  const at = match.index + match[0].indexOf(pronoun) + pronoun.length
  return [{ at, words: person, from }]
}

/** Full names that may be people's, each once. */
function peopleIn(text: string): readonly string[] {
  const full = findCandidates(text, 'person').filter(({ strength }) => strength === 1)
  return [...new Set(full.map(({ start, end }) => text.slice(start, end).replace(/['’]s?$/, '')))]
}

function isSubject(text: string, person: string): boolean {
  const at = text.indexOf(person)
  const [before, after] = [text.slice(0, at), text.slice(at + person.length)]
  return (
    SPEAKS_AFTER.test(after) || SPEAKS_BEFORE.test(before) || (tokenize(before).length === 0 && /^ \p{Ll}/u.test(after))
  )
}
