import { eachWord } from '../../domain/text/index-words.ts'
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

/** How often a term occurs: see `countByte`. */
export interface TermCounts {
  readonly inVersion: number
  /** Numbers of the passages that hold it, in order, and the count in each. */
  readonly passages: readonly number[]
  readonly counts: readonly number[]
}

export interface CountedText {
  readonly terms: ReadonlyMap<string, TermCounts>
  /** Lengths in words: the title counts in each, the lead in the version and in its first passage. */
  readonly words: number
  readonly passageWords: readonly number[]
}

interface Tally {
  title: number
  lead: number
  text: number
  /** The passage that is being counted, and how often the term is in it. */
  passage: number
  inPassage: number
  readonly passages: number[]
  readonly counts: number[]
}

interface ReadText {
  readonly tallies: Map<string, Tally>
  readonly titleTallies: ReadonlySet<Tally>
  readonly leadTallies: ReadonlySet<Tally>
  readonly titleWords: number
  readonly leadWords: number
  /** What begins where, in order; a word may be several terms or none. */
  readonly starts: readonly number[]
  readonly terms: readonly (Tally | undefined)[]
  readonly words: readonly number[]
}

/** Counts the terms of a version and of each of its passages in one reading. */
export function countTerms(source: TextToIndex): CountedText {
  const read = readText(source)
  const passageWords = source.passages.map((passage, number) => countPassage(read, { ...passage, number }))
  const textWords = read.words.reduce((sum, words) => sum + words, 0)
  const terms = new Map<string, TermCounts>()
  for (const [term, { title, lead, text, passages, counts }] of read.tallies) {
    const inVersion = countByte(TITLE_WEIGHT * title + LEAD_WEIGHT * lead + text, text > 0)
    terms.set(term, { inVersion, passages, counts })
  }
  return { terms, words: read.titleWords + read.leadWords + textWords, passageWords }
}

function readText({ title, text }: TextToIndex): ReadText {
  const tallies = new Map<string, Tally>()
  const tallyOf = (term: string): Tally => {
    const known = tallies.get(term)
    if (known) return known
    const tally = { title: 0, lead: 0, text: 0, passage: -1, inPassage: 0, passages: [], counts: [] }
    tallies.set(term, tally)
    return tally
  }
  const titleTallies = new Set<Tally>()
  let titleWords = 0
  eachWord(title, (entry) => {
    titleWords += entry.words
    for (const tally of entry.terms.map(tallyOf)) {
      titleTallies.add(tally)
      tally.title++
    }
  })
  const leadEnd = leadOf(text).length
  const starts: number[] = []
  const terms: (Tally | undefined)[] = []
  const words: number[] = []
  const leadTallies = new Set<Tally>()
  let leadWords = 0
  eachWord(text, (entry, start) => {
    const isLead = start < leadEnd
    if (isLead) leadWords += entry.words
    for (let at = 0; at < Math.max(1, entry.terms.length); at++) {
      const term = entry.terms[at]
      const tally = term === undefined ? undefined : tallyOf(term)
      starts.push(start)
      terms.push(tally)
      words.push(at === 0 ? entry.words : 0)
      if (!tally) continue
      tally.text++
      if (!isLead) continue
      tally.lead++
      leadTallies.add(tally)
    }
  })
  return { tallies, titleTallies, leadTallies, titleWords, leadWords, starts, terms, words }
}

/** Returns the length of the passage in words. */
function countPassage(read: ReadText, passage: { start: number; end: number; number: number }): number {
  const held = new Set(passage.number === 0 ? [...read.titleTallies, ...read.leadTallies] : read.titleTallies)
  let words = read.titleWords + (passage.number === 0 ? read.leadWords : 0)
  for (
    let at = firstFrom(read.starts, passage.start);
    (read.starts[at] ?? Number.POSITIVE_INFINITY) < passage.end;
    at++
  ) {
    words += read.words[at] ?? 0
    const tally = read.terms[at]
    if (!tally) continue
    if (tally.passage !== passage.number) {
      tally.passage = passage.number
      tally.inPassage = 0
      held.add(tally)
    }
    tally.inPassage++
  }
  for (const tally of held) addPassage(tally, passage.number)
  return words
}

function addPassage(tally: Tally, number: number): void {
  const own = tally.passage === number ? tally.inPassage : 0
  const lead = number === 0 ? LEAD_WEIGHT * tally.lead : 0
  tally.passages.push(number)
  tally.counts.push(countByte(TITLE_WEIGHT * tally.title + lead + own, own > 0))
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
