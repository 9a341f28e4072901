import type { VerificationProblem } from '../../claim.ts'
import type { CheckedClaim, CheckedQuote } from '../checked-claim.ts'
import { findNameRuns, type NameRun, nameKey } from '../literals/names/name-runs.ts'
import { holdsPhrase } from '../locate-quote.ts'
import { quotedPhrases, withoutQuotedPhrases } from '../quoted-phrases.ts'

const SPEECH =
  'said|says|say|saying|told|tells|asked|added|adds|wrote|writes|tweeted|posted|announced|announces|insisted|insists|warned|warns|claimed|claims|argued|argues|explained|explains|stated|states|called|calls|described|describes|admitted|admits|confirmed|confirms|denied|denies|replied|replies|promised|vowed|urged|urges|declared|declares|according to|commented|noted|stressed|suggested'
const SPEAKER_BEFORE = new RegExp(`(?:${SPEECH})(?: that)?$`, 'i')
const SPEECH_WORD = new RegExp(`\\b(?:${SPEECH})\\b`, 'i')
/** How far a speech verb may stand from the name of the speaker. */
const NEAR_CHARS = 60

/** What the claim lets somebody say was said by that person: nobody else is named as the speaker where the quote stands. */
export function checkAttribution(claim: CheckedClaim): readonly VerificationProblem[] {
  const speakers = speakersOf(claim.text)
  if (speakers.length === 0) return []
  const sayings = quotedPhrases(claim.text).map(({ inner }) => inner)
  const wrong =
    sayings.length > 0
      ? sayings.filter((saying) => isSaidByOthers(saying, speakers, claim.quotes))
      : wrongTelling(speakers, claim)
  return wrong.map((saying) => ({ kind: 'attribution', detail: `somebody else says so in the source: ${saying}` }))
}

/** The names beside a speech verb, outside quotation marks. */
function speakersOf(text: string): readonly NameRun[] {
  const told = withoutQuotedPhrases(text)
  return findNameRuns(told).filter((run) => isSpeaker(told, run))
}

function isSpeaker(text: string, run: NameRun): boolean {
  const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0]
  if (SPEAKER_BEFORE.test(text.slice(0, start).trimEnd())) return true
  const after = text.slice(end, end + NEAR_CHARS)
  const verb = SPEECH_WORD.exec(after)
  return verb !== null && !/[.;!?]|\p{Lu}/u.test(after.slice(0, verb.index))
}

function isSaidByOthers(saying: string, speakers: readonly NameRun[], quotes: readonly CheckedQuote[]): boolean {
  const holding = quotes.filter((quote) => holdsPhrase(quote.text, saying))
  const known = holding.map((quote) => speakersOf(sentencesWith(quote, saying)))
  return known.length > 0 && known.every((others) => others.length > 0 && !sharesName(speakers, others))
}

/** The sentences of the quote and around it that hold the saying, with the one before: it often names the speaker. */
function sentencesWith(quote: CheckedQuote, saying: string): string {
  const whole = `${quote.before} ${quote.text} ${quote.after}`
  const parts = whole.split(/(?<=[.!?]["']?) (?=["']?\p{Lu})/u)
  const holding = parts.filter((part) => holdsPhrase(part, saying))
  return holding.length > 0 ? holding.join(' ') : whole
}

/** Without quotation marks: every speaker of the claim speaks somewhere in the quotes, or nobody is named there as one. */
function wrongTelling(speakers: readonly NameRun[], { quotes }: CheckedClaim): readonly string[] {
  const others = quotes.flatMap((quote) => speakersOf(`${quote.before} ${quote.text} ${quote.after}`))
  if (others.length === 0) return []
  return speakers
    .filter((speaker) => !sharesName([speaker], others))
    .map((speaker) => speaker.map(({ text }) => text).join(' '))
}

function sharesName(some: readonly NameRun[], others: readonly NameRun[]): boolean {
  const keys = new Set(others.flatMap((run) => run.map(({ text }) => nameKey(text))))
  return some.some((run) => run.some(({ text }) => keys.has(nameKey(text))))
}
