import type { VerificationProblem } from '../../claim.ts'
import { countWords } from '../../text/count-words.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import type { CheckedClaim, CheckedQuote } from '../checked-claim.ts'
import { findDates } from '../literals/dates/find-dates.ts'
import { isReporter } from '../literals/names/attributed-names.ts'
import { findNameRuns, type NameRun } from '../literals/names/name-runs.ts'
import { isEverydayOpening, quotedWords } from '../literals/names/quoted-words.ts'
import { holdsPhrase } from '../locate-quote.ts'
import { quotedPhrases, withoutQuotedPhrases } from '../quoted-phrases.ts'

const SPEECH =
  'said|says|say|saying|told|tells|asked|wrote|writes|tweeted|announced|announces|insisted|insists|warned|warns|claimed|claims|argued|argues|explained|explains|stated|states|called|calls|described|describes|admitted|admits|confirmed|confirms|denied|denies|replied|replies|promised|vowed|urged|urges|declared|declares|commented|noted|stressed|suggested'
/** "said Ruiz", "according to the mayor, Ana Ruiz": a name that is not itself the subject of what is said. */
const SPEECH_BEFORE =
  /\b(?:said|says|wrote|writes|tweeted|insisted|explained|replied|according to)(?: (?:the|his|her|its))?(?: (?!that\b|if\b|whether\b)\p{Ll}+){0,2},? ?$/iu
const NO_SUBJECT_AFTER = /^(?:'s)?(?:$|[,.;:!?")]| (?:on|in|at|of|after|during|when|who|from|to)\b)/i
const SPEECH_AFTER = new RegExp(
  `^(?:,[^,.;!?"]*,)?(?: (?:has|have|had|also|later|then|once|again|did|not|\\p{Ll}+ly)){0,3} (?:${SPEECH})\\b`,
  'iu',
)
/** Shorter phrases stand between quotation marks for other reasons than that somebody said them. */
const MIN_SAYING_WORDS = 3
const SPEECH_WORD = new RegExp(`\\b(?:${SPEECH}|according to)\\b`, 'i')
const NO_WORDS = quotedWords([])

/** What the claim lets somebody say was said by that person: nobody else alone is named where it stands in the quotes. */
export function checkAttribution(claim: CheckedClaim): readonly VerificationProblem[] {
  const evidence = claim.quotes.map((quote) => quote.evidence)
  const speakers = speakersOf(claim.text).filter((speaker) => !isReporter(speaker, claim.text, evidence))
  if (speakers.length === 0) return []
  const sayings = quotedPhrases(claim.text)
    .map(({ inner }) => inner)
    .filter((inner) => countWords(inner) >= MIN_SAYING_WORDS)
  const wrong =
    sayings.length > 0
      ? sayings.filter((saying) => isSaidByOthers(saying, speakers, claim.quotes))
      : wrongTelling(speakers, claim)
  return wrong.map((detail) => ({ kind: 'attribution', detail: `somebody else says so in the source: ${detail}` }))
}

/** The names beside a speech verb, outside quotation marks. */
function speakersOf(text: string): readonly NameRun[] {
  const told = withoutQuotedPhrases(text)
  return namesIn(told).filter((run) => {
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0]
    const [before, after] = [told.slice(0, start), told.slice(end)]
    return (SPEECH_BEFORE.test(before) && NO_SUBJECT_AFTER.test(after)) || SPEECH_AFTER.test(after)
  })
}

/** The names of a text but for dates and the ordinary words that open its sentences. */
function namesIn(text: string): readonly NameRun[] {
  const dates = findDates(text)
  return findNameRuns(text).filter(([first, ...rest]) => {
    if (!first || dates.some(({ start, end }) => first.start >= start && first.start < end)) return false
    return rest.length > 0 || !first.isOpening || !isOrdinary(first.key)
  })
}

function isOrdinary(key: string): boolean {
  return STOP_WORDS.has(key) || isEverydayOpening(key, NO_WORDS)
}

function isSaidByOthers(saying: string, speakers: readonly NameRun[], quotes: readonly CheckedQuote[]): boolean {
  const holding = quotes.flatMap(({ sentences }) => sentences).filter((sentence) => holdsPhrase(sentence, saying))
  const known = holding.map(tellersOf)
  return known.length > 0 && known.every((others) => others.length > 0 && !sharesName(speakers, others))
}

/** Who speaks in a sentence; where no name stands beside a verb of saying, everybody who is named. */
function tellersOf(sentence: string): readonly NameRun[] {
  const speakers = speakersOf(sentence)
  return speakers.length > 0 ? speakers : namesIn(withoutQuotedPhrases(sentence))
}

/** Without quotation marks: each speaker is named in a sentence that tells what somebody said, if any names one. */
function wrongTelling(speakers: readonly NameRun[], { quotes }: CheckedClaim): readonly string[] {
  const telling = quotes
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => SPEECH_WORD.test(withoutQuotedPhrases(sentence)))
  const others = telling.flatMap((sentence) => namesIn(withoutQuotedPhrases(sentence)))
  if (others.length === 0) return []
  return speakers
    .filter((speaker) => !sharesName([speaker], others))
    .map((speaker) => speaker.map(({ text }) => text).join(' '))
}

function sharesName(some: readonly NameRun[], others: readonly NameRun[]): boolean {
  const keys = new Set(others.flatMap((run) => run.map(({ key }) => key)))
  return some.some((run) => run.some(({ key }) => keys.has(key)))
}
