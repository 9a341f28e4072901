import { eachWord, makeRoomForWords, type Term } from '../../domain/text/index-words.ts'
import { leadOf } from '../articles/lead-of.ts'
import { countByte } from './posting-list.ts'

/** A word of the title, or of the first words of the text, counts as so many. */
const TITLE_WEIGHT = 2
const LEAD_WEIGHT = 2

export interface TextToIndex {
  readonly title: string
  readonly text: string
  /** In order. */
  readonly passages: readonly { readonly start: number; readonly end: number }[]
}

/** The terms of a version and of its passages; flat lists of numbers, since there are so many of them. */
export interface CountedText {
  readonly terms: readonly Term[]
  /** How often each term occurs in the version: see `countByte`. */
  readonly inVersion: readonly number[]
  /** Passage after passage: a place in `terms`, and how often it occurs there. */
  readonly held: readonly number[]
  readonly counts: readonly number[]
  /** Where each passage ends in `held` and `counts`. */
  readonly ends: readonly number[]
  /** Lengths in words: the title counts in each, the lead in the version and in its first passage. */
  readonly words: number
  readonly passageWords: readonly number[]
}

/** What was read of a text. Lists whose name begins with `term` have an entry for each term. */
interface Reading {
  readonly terms: readonly Term[]
  readonly termInTitle: readonly number[]
  readonly termInLead: readonly number[]
  readonly termInText: readonly number[]
  readonly titleWords: number
  readonly leadWords: number
  readonly textWords: number
  /** What begins where in the text, in order: a word may be several terms, or none (-1). */
  readonly starts: readonly number[]
  readonly found: readonly number[]
  readonly words: readonly number[]
}

const NO_TERM = -1
/** Where each term stood in the text that was read last, by its number: whether it stands there in this one is looked up. */
const lastPlaces: number[] = []

/** Counts the terms of a version and of each of its passages in one reading. */
export function countTerms(source: TextToIndex): CountedText {
  makeRoomForWords()
  const reading = readText(source)
  const { terms, termInTitle, termInLead, termInText } = reading
  const inVersion = terms.map((_, term) => {
    const inText = termInText[term] ?? 0
    const weighted = TITLE_WEIGHT * (termInTitle[term] ?? 0) + LEAD_WEIGHT * (termInLead[term] ?? 0) + inText
    return countByte(weighted, inText > 0)
  })
  const words = reading.titleWords + reading.leadWords + reading.textWords
  return { terms, inVersion, words, ...countPassages(reading, source.passages) }
}

function readText({ title, text }: TextToIndex): Reading {
  const terms: Term[] = []
  const termInTitle: number[] = []
  const termInLead: number[] = []
  const termInText: number[] = []
  const placeOf = (term: Term): number => {
    const known = lastPlaces[term.number]
    if (known !== undefined && terms[known] === term) return known
    lastPlaces[term.number] = terms.length
    termInTitle.push(0)
    termInLead.push(0)
    termInText.push(0)
    return terms.push(term) - 1
  }
  let titleWords = 0
  eachWord(title, (entry) => {
    titleWords += entry.words
    for (const term of entry.terms) raise(termInTitle, placeOf(term))
  })
  const leadEnd = leadOf(text).length
  const starts: number[] = []
  const found: number[] = []
  const words: number[] = []
  let leadWords = 0
  let textWords = 0
  eachWord(text, (entry, start) => {
    textWords += entry.words
    if (start < leadEnd) leadWords += entry.words
    const first = found.length
    for (const term of entry.terms) {
      const place = placeOf(term)
      raise(termInText, place)
      if (start < leadEnd) raise(termInLead, place)
      starts.push(start)
      found.push(place)
      words.push(0)
    }
    if (found.length === first) {
      starts.push(start)
      found.push(NO_TERM)
    }
    words[first] = entry.words
  })
  return { terms, termInTitle, termInLead, termInText, titleWords, leadWords, textWords, starts, found, words }
}

function countPassages(reading: Reading, passages: TextToIndex['passages']) {
  const { starts, found, words } = reading
  const counted = { held: [] as number[], counts: [] as number[], ends: [] as number[], passageWords: [] as number[] }
  const lastIn = new Int32Array(reading.terms.length).fill(NO_TERM)
  const inPassage = new Uint32Array(reading.terms.length)
  const [inTitle, inLead] = [placesIn(reading.termInTitle), placesIn(reading.termInLead)]
  for (const [number, { start, end }] of passages.entries()) {
    const from = counted.held.length
    let length = reading.titleWords + (number === 0 ? reading.leadWords : 0)
    const hold = (place: number, times: number) => {
      if (lastIn[place] !== number) {
        lastIn[place] = number
        inPassage[place] = 0
        counted.held.push(place)
      }
      inPassage[place] = (inPassage[place] ?? 0) + times
    }
    for (let at = firstFrom(starts, start); at < starts.length && (starts[at] ?? 0) < end; at++) {
      length += words[at] ?? 0
      const place = found[at] ?? NO_TERM
      if (place !== NO_TERM) hold(place, 1)
    }
    for (const place of inTitle) hold(place, 0)
    if (number === 0) for (const place of inLead) hold(place, 0)
    for (let at = from; at < counted.held.length; at++) {
      const place = counted.held[at] ?? 0
      const own = inPassage[place] ?? 0
      const lead = number === 0 ? (reading.termInLead[place] ?? 0) : 0
      counted.counts.push(
        countByte(TITLE_WEIGHT * (reading.termInTitle[place] ?? 0) + LEAD_WEIGHT * lead + own, own > 0),
      )
    }
    counted.ends.push(counted.held.length)
    counted.passageWords.push(length)
  }
  return counted
}

function raise(counts: number[], at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

function placesIn(counts: readonly number[]): readonly number[] {
  return counts.flatMap((count, place) => (count > 0 ? [place] : []))
}

function firstFrom(starts: readonly number[], from: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
