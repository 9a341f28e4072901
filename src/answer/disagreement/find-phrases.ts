import type { TextSpan } from '../../domain/article.ts'
import type { AnswerKind } from '../../domain/question/expected-answer.ts'
import { findCandidates } from '../../domain/question/find-candidates.ts'
import type { AskedQuestion } from '../../domain/reading/asked-question.ts'
import { closenessIn } from '../../domain/reading/measure-sentences.ts'
import type { MeasuredSentence } from '../../domain/reading/measured-sentence.ts'
import { findNameSpans } from '../../domain/text/find-names.ts'
import { isPlaceOfKind, type PlaceKind } from '../../domain/text/place-names.ts'
import { stem } from '../../domain/text/stem.ts'
import { CALENDAR_WORDS, STOP_WORDS } from '../../domain/text/stop-words.ts'
import { type Token, tokenize } from '../../domain/text/tokens.ts'
import type { Evidence } from '../../ports/writer.ts'
import type { Phrase } from './phrase.ts'

interface FittingSpan extends TextSpan {
  readonly fit: number
  /** A name may not hold a name of the question: "Mayor Dina Okar" says nothing new of Dina Okar. */
  readonly isName: boolean
}

const FIT = { quoted: 0.9, name: 0.8, words: 0.6 } as const
/** Kinds of which the candidates are all that can answer. */
const CLOSED_KINDS: ReadonlySet<AnswerKind> = new Set(['person', 'place'])
const QUOTED = /(?<![\p{L}\p{N}])[“"‘']([^“”"‘]{1,60}?)[,.]?[”"’'](?![\p{L}\p{N}])/gu
const MAX_TITLE_WORDS = 6
const MAX_RUN_WORDS = 4
/** A day is never the thing that is asked for here. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([...STOP_WORDS, ...CALENDAR_WORDS])
const INSIDE_RUN = /^[\s-]+$/
const MIN_SENTENCE_WORDS = 4
const MAX_SENTENCE_WORDS = 80
const HEADING_WORDS = 5
const HEADING_SHARE = 0.6

/** Everything in a sentence that may be what is asked for. `named`: stems of the names in the question. */
export function findPhrases(
  question: AskedQuestion,
  named: ReadonlySet<string>,
  one: MeasuredSentence<Evidence>,
): readonly Phrase[] {
  const { text, stems } = one.sentence
  if (stems.length < MIN_SENTENCE_WORDS || stems.length > MAX_SENTENCE_WORDS) return []
  const heading = isHeading(tokenize(text))
  return spansOf(question, text).flatMap((span) => {
    const tokens = tokenize(text.slice(span.start, span.end))
    const words = newWords(question, tokens)
    if (words.length === 0 || (span.isName && tokens.some(({ key }) => named.has(stem(key))))) return []
    const closeness = closenessIn(question, one.sentence, span)
    return [{ sentence: one, words, fit: span.fit, closeness, isHeading: heading }]
  })
}

function spansOf(question: AskedQuestion, text: string): readonly FittingSpan[] {
  const { kind, placeKind } = question
  const wanted = findCandidates(text, kind, placeKind).map((one) => ({ ...one, fit: one.strength, isName: true }))
  if (placeKind !== undefined) return [...wanted, ...placesOfKind(text, placeKind)]
  if (CLOSED_KINDS.has(kind)) return wanted
  const quoted = quotedSpans(text).map((span) => ({ ...span, fit: FIT.quoted, isName: false }))
  const names = findNameSpans(text).map((span) => ({ ...span, fit: FIT.name, isName: true }))
  if (kind === 'name') return [...wanted, ...quoted, ...names]
  return [...quoted, ...names, ...runsOf(question, text).map((span) => ({ ...span, fit: FIT.words, isName: false }))]
}

/** Candidates for a place stand behind prepositions, but "Iceland will buy the ferry" names a country all the same. */
function placesOfKind(text: string, kind: PlaceKind): readonly FittingSpan[] {
  return findNameSpans(text)
    .filter(({ start, end }) => isPlaceOfKind(text.slice(start, end), kind))
    .map((span) => ({ ...span, fit: 1, isName: true }))
}

/** Titles, slogans and the like. */
function quotedSpans(text: string): readonly TextSpan[] {
  return [...text.matchAll(QUOTED)]
    .map(({ 1: inner = '', index }) => ({ start: index + 1, end: index + 1 + inner.length }))
    .filter(({ start, end }) => tokenize(text.slice(start, end)).length <= MAX_TITLE_WORDS)
}

/** The last words of each run of words that are neither small nor the question's: where a thing is named, its noun stands last. */
function runsOf(question: AskedQuestion, text: string): readonly TextSpan[] {
  const runs: Token[][] = []
  let before: Token | undefined
  for (const token of tokenize(text)) {
    const isNew = !EMPTY_WORDS.has(token.key.toLowerCase()) && !question.said.has(stem(token.key))
    if (isNew && before && INSIDE_RUN.test(text.slice(before.end, token.start))) runs.at(-1)?.push(token)
    else if (isNew) runs.push([token])
    before = isNew ? token : undefined
  }
  return runs.flatMap((run) => {
    const some = run.slice(-MAX_RUN_WORDS)
    const [first, last] = [some[0], some.at(-1)]
    return first && last ? [{ start: first.start, end: last.end }] : []
  })
}

function newWords({ said }: AskedQuestion, tokens: readonly Token[]): readonly string[] {
  return tokens
    .filter(({ key, capitalised }) => capitalised || key.length > 1)
    .filter(({ key }) => !said.has(stem(key)) && !EMPTY_WORDS.has(key.toLowerCase()))
    .map(({ key }) => stem(key.toLowerCase()))
}

function isHeading(tokens: readonly Token[]): boolean {
  const capitalised = tokens.filter((token) => token.capitalised).length
  return tokens.length >= HEADING_WORDS && capitalised > HEADING_SHARE * tokens.length
}
