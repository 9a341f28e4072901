import type { PlaceKind } from '../text/place-names.ts'
import { splitSentences } from '../text/split-sentences.ts'
import { NAMED, PEOPLE, PLACES } from './asked-kinds.ts'

/** What kind of words would answer a question. `statement`: no kind of literal can be told. */
export type AnswerKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'duration'
  | 'amount'
  | 'date'
  | 'year'
  | 'person'
  | 'place'
  | 'name'
  | 'reason'
  | 'statement'

/** Words between "which" and its noun: behind a verb another noun begins, and "what into the ocean" asks for no ocean. */
const BETWEEN = '(?: (?!(?:were|did|do|does|have|had|will|into|in|on|at|to|from|by|for|with)\\b)\\p{L}+){0,3}?'

const ASKS = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i

/** Patterns in the order in which they are tried; the first that matches the asking sentence decides. */
const PATTERNS: readonly (readonly [RegExp, AnswerKind])[] = [
  [/\b(?:what|which) (?:percentage|percent|share|proportion)\b|\bhow many per ?cent\b/i, 'percent'],
  [/\bhow (?:many|few)\b|\b(?:what|which) (?:is the |was the )?number\b|\bhow old\b|\b(?:what|which) age\b/i, 'count'],
  [/\bhow long\b|\bfor how\b|\bhow many (?:days|weeks|months|years|hours|minutes)\b/i, 'duration'],
  [/\bhow much money\b/i, 'money'],
  [/\bhow much (?:electricity|power|energy|water|oil|gas|fuel|food|land|space|waste|time)\b/i, 'amount'],
  [/\bby how (?:much|many)\b|\bhow much (?:more|less|higher|lower|faster)\b/i, 'amount'],
  [
    /\bhow much\b.*\b(?:weigh|weighs|weighed|rain|snow|shrink|shrunk|grow|grown|grew|rise|risen|rose|fall|fallen|fell|drop|dropped|increased?|decreased?|reduced?)\b/i,
    'amount',
  ],
  [/\bhow much\b|\bwhat (?:\w+ )?(?:price|cost|sum|fine|salary|budget)\b|\bworth\b.*\bhow\b/i, 'money'],
  [
    /\bhow (?:far|tall|high|big|large|fast|heavy|deep|wide|hot|cold|often|close|low)\b|\bwhat (?:speed|temperature|height|distance|score|size|weight|margin|magnitude)\b|\b(?:what|which) (?:\w+ ){1,4}rate\b/i,
    'amount',
  ],
  [/\b(?:what|which) year\b/i, 'year'],
  [/\b(?:date|deadline|birthday)\b/i, 'date'],
  [
    /\bwhen\b(?! did .* say when)|\b(?:what|which) (?:date|day|month|time|season|week)\b|\bhow (?:soon|recently|late|early)\b|\bsince when\b/i,
    'date',
  ],
  [/\bwho(?:m|se)?\b/i, 'person'],
  [/\bwhere\b/i, 'place'],
  [new RegExp(`\\b(?:which|what)${BETWEEN} (?:${PEOPLE})s?\\b`, 'iu'), 'person'],
  [new RegExp(`\\b(?:which|what)${BETWEEN} (?:${PLACES}|countries|cities|counties|territories)s?\\b`, 'iu'), 'place'],
  [new RegExp(`\\b(?:which|what)${BETWEEN} (?:${NAMED}|companies|parties|agencies)s?\\b`, 'iu'), 'name'],
  [new RegExp(`\\bnames? of\\b.*\\b(?:${PEOPLE})s?\\b`, 'iu'), 'person'],
  [/\b(?:name|title|nickname) (?:of|for)\b|\b(?:called|named|titled|nicknamed)\b/i, 'name'],
  [/\bwhy\b|\bwhat (?:caused|reason|led to|prompted)\b|\bfor what reason\b|\bhow come\b/i, 'reason'],
]

/** The patterns look back and forth: what somebody pasted behind a question must not keep them busy. */
const MAX_ASKING_CHARS = 2_000

/**
 * The sentence of a question that asks: the last with a question mark, or all of it when there is none; of a longer one the
 * first 2,000 characters.
 */
export function askingSentence(question: string): string {
  const sentences = splitSentences(question).map(({ start, end }) => question.slice(start, end))
  const asking =
    sentences.findLast((sentence) => sentence.includes('?')) ?? sentences.findLast((one) => ASKS.test(one)) ?? question
  return asking.slice(0, MAX_ASKING_CHARS)
}

/** "Which city" asks for a city; "what is the capital of" asks for more than any capital, and "what did the Union" for no union. */
const ASKED_NOUN = new RegExp(
  `\\b(?:which|what)(?: (?!(?:is|are|was|were|did|do|does|has|have|had|will|would|can|the)\\b)\\p{L}+){0,3}? (${PEOPLE}|${PLACES}|${NAMED}|countries|cities|counties|territories|parties|companies|agencies)s?\\b`,
  'iu',
)

/** Words that only say again what kind of answer is wanted, as stems would find them in no answer. */
const IMPLIED: Readonly<Partial<Record<AnswerKind, string>>> = {
  place: 'located location situated based place take took happen happened held occur occurred',
  date: 'date day month time take took place happen happened occur occurred scheduled',
  year: 'year take took place happen happened',
  person: 'person people',
  count: 'number total amount',
  amount: 'much far tall high big large fast heavy deep wide hot cold often',
  money: 'money amount cost price',
  percent: 'percentage percent share proportion',
  duration: 'long time last take took',
  reason: 'reason cause caused causes prompted',
  statement: 'stand exactly describe described job title position role rank',
}

const PLACE_KINDS: ReadonlyMap<string, PlaceKind> = new Map([
  ['country', 'country'],
  ['countries', 'country'],
  ['nation', 'country'],
  ['state', 'state'],
  ['continent', 'continent'],
])

/** For "which country" and the like: the kind of place that is wanted. */
export function expectedPlace(question: string): PlaceKind | undefined {
  return PLACE_KINDS.get(ASKED_NOUN.exec(askingSentence(question))?.[1]?.toLowerCase() ?? '')
}

/** The words of a question, lower case, that an answer need not repeat: "located" after "where", "countries" after "which". */
export function impliedWords(question: string): ReadonlySet<string> {
  const asking = askingSentence(question)
  const noun = ASKED_NOUN.exec(asking)?.[1]?.toLowerCase()
  return new Set([
    ...(IMPLIED[expectedAnswer(question)] ?? '').split(' '),
    ...(noun ? [noun, `${noun}s`] : []),
    'currently',
    'now',
  ])
}

/** "In which city were people hurt when …" asks for a city: behind another question word "when" only sets the scene. */
const WHEN_CLAUSE =
  /(\b(?:who|whom|whose|what|which|where|how)\b.*?)\bwhen\b|\bwhen\b(?=.*\b(?:in|at|on|to|of|from|by) (?:which|what|whom)\b)/gi

/** "What did the mayor say about the date of the vote" asks for words, and for no date. */
const TOLD_ABOUT = /\b(say|says|said|tell|told|announced?|wrote|think|thought) (?:about|on)\b.*/i

/** Tells from the wording what kind of answer is wanted. */
export function expectedAnswer(question: string): AnswerKind {
  const asking = askingSentence(question).replace(WHEN_CLAUSE, '$1').replace(TOLD_ABOUT, '$1')
  return PATTERNS.find(([pattern]) => pattern.test(asking))?.[1] ?? 'statement'
}
