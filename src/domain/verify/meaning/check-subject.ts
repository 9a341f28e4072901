import type { VerificationProblem } from '../../claim.ts'
import { regularForm } from '../../text/irregular-forms.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import type { CheckedClaim } from '../checked-claim.ts'
import { OFFICE_FORMS, OFFICE_WORDS } from '../literals/names/name-words.ts'
import { type ScanToken, scanTokens } from '../literals/scan-tokens.ts'
import { isAlike } from './alike-words.ts'
import { AUXILIARIES, BE_FORMS, CLAUSE_OPENERS, DETERMINERS, endsSubject, PREPOSITIONS } from './clause-words.ts'
import { isForeign } from './is-foreign.ts'
import { contentRoots, coverage } from './meaning-words.ts'

/** Longer subjects are compared by their beginning. */
const MAX_SUBJECT_WORDS = 8
/** So many ordinary words may stand between the beginning of a subject and the word that the claim took. */
const MAX_MODIFIERS = 5
/** A participle belongs to the form of "be" so many words before it. */
const PASSIVE_REACH = 4
const AGENT_REACH = 7
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it'])
const OPENING = /^["'([]$/
const STOPS = /^[,;:.!?()[\]"-]$/

/** A word of a sentence, with its root. */
interface Word extends ScanToken {
  readonly root: string
}

/** What a claim says something of, and its words after that. */
interface Subject {
  readonly words: readonly Word[]
  readonly rest: readonly Word[]
}

/**
 * Who or what a claim speaks of is who or what the source speaks of: "the mayor was arrested" is no part of "the man who
 * shot the mayor was arrested", nor "40 people were hurt" of "none of the 40 people were hurt".
 */
export function checkSubject({ text, quotes }: CheckedClaim): readonly VerificationProblem[] {
  if (isForeign(text)) return []
  const sources = [...new Set(quotes.flatMap(({ sentences }) => sentences))]
  const claimed = splitSentences(text).map(({ start, end }) => text.slice(start, end))
  return claimed.flatMap((sentence) => {
    const subject = subjectOf(wordsOf(sentence))
    const roots = contentRoots(sentence)
    if (!subject || roots.length === 0) return []
    const places = closest(sources, roots).flatMap((source) => placesIn(wordsOf(source), subject))
    if (places.length === 0 || places.some((isSubject) => isSubject)) return []
    const named = subject.words.map((word) => word.text).join(' ')
    return [{ kind: 'attribution', detail: `"${named}" is only a part of what the source speaks of` }]
  })
}

function wordsOf(text: string): readonly Word[] {
  return scanTokens(text).map((token) => ({ ...token, root: stem(token.lower.replace(/'s?$/, '')) }))
}

/** The words that open a claim, up to its verb; none where it opens with a preposition or a pronoun. */
function subjectOf(words: readonly Word[]): Subject | undefined {
  const from = afterAdverbial(words)
  const taken: Word[] = []
  let at = from
  for (; at < Math.min(words.length, from + MAX_SUBJECT_WORDS); at++) {
    const word = words[at]
    if (!word || endsSubject(word.lower) || (word.kind === 'sign' && !OPENING.test(word.text) && word.text !== '-'))
      break
    if (word.kind !== 'sign' && isNaming(word)) taken.push(word)
  }
  if (/\p{L}{3}ing$/u.test(words[from]?.lower ?? '')) return undefined
  return taken.length === 0 ? undefined : { words: taken, rest: words.slice(at) }
}

/** "On Monday, the mayor …": where the claim goes on after a phrase that opens it. */
function afterAdverbial(words: readonly Word[]): number {
  if (!PREPOSITIONS.has(words[0]?.lower ?? '')) return 0
  const comma = words.findIndex(({ text }) => text === ',')
  return comma < 0 ? words.length : comma + 1
}

function isNaming({ kind, lower, text }: Word): boolean {
  return kind === 'digits' || /\p{Lu}{2,}/u.test(text) || !STOP_WORDS.has(lower)
}

/** The sentences that hold most of the claim. */
function closest(sources: readonly string[], roots: readonly string[]): readonly string[] {
  const shares = sources.map((source) => coverage(roots, new Set(contentRoots(source))))
  const best = Math.max(...shares)
  return sources.filter((_, at) => shares[at] === best)
}

/** For each place where a sentence has a word of the subject: whether it is a subject there, or made one rightly. */
function placesIn(source: readonly Word[], subject: Subject): readonly boolean[] {
  const verb = subject.words.findIndex((word, at) => at > 0 && isParticiple(word))
  const named = verb < 0 ? subject.words : subject.words.slice(0, verb)
  const roots = new Set(named.map(({ root }) => root))
  const byPronoun = isMeantByPronoun(source, subject)
  const places = [...source.keys()].filter((at) => roots.has(source[at]?.root ?? '') && source[at]?.kind !== 'sign')
  const heads = places.filter((at) => source[at]?.root === named.at(-1)?.root)
  if (heads.length > 0 && heads.every((at) => isOwner(source, at, subject))) return [false]
  return places.map(
    (at) =>
      !isModifier(source, at, subject) &&
      (byPronoun || isWhoDid(source, at, subject) || opensClause(source, at, subject)) &&
      !isSaidOfAnother(source, at, subject),
  )
}

/** "the family of a cyclist who died" told as "a cyclist died". */
function isWhoDid(source: readonly Word[], at: number, { words, rest }: Subject): boolean {
  if (!/^(?:who|that|which)$/.test(source[at + 1]?.lower ?? '')) return false
  const verbs = source.slice(at + 2, at + 2 + PASSIVE_REACH)
  const [verb] = [...words.slice(1), ...rest].filter((word) => isNaming(word) && word.root !== source[at]?.root)
  return verb !== undefined && verbs.some((word) => isAlike(verb, word))
}

/** "a species of frog", "dozens of residents": what is spoken of stands behind the "of". */
const KINDS =
  /^(?:species|kinds?|types?|sorts?|breeds?|forms?|groups?|crowds?|teams?|dozens|scores|hundreds|thousands|millions|numbers?|pairs?|couples?)$/

/**
 * "The mayor said the thief was arrested" and "the mayor praised the men who robbed the bank" say nothing of the kind of
 * the mayor: what is said follows a verb of saying with a subject of its own, or a "who" that belongs to an object.
 */
function isSaidOfAnother(source: readonly Word[], place: number, { words, rest }: Subject): boolean {
  const told = new Set([...words, ...rest].map(({ lower }) => lower))
  const verbs = [...words.slice(1), ...rest].filter((word) => isNaming(word) && isParticiple(word))
  const said = verbs
    .map((verb) => source.findIndex((word, at) => at > place && word.root === verb.root))
    .find((at) => at >= 0)
  if (said === undefined) return false
  const between = source.slice(place + 1, said)
  const saying = between.findIndex(({ lower }) => SAYING.test(lower) && !told.has(lower))
  const opens = between[saying + 1]
  if (
    saying >= 0 &&
    opens?.kind === 'word' &&
    !PRONOUNS.has(opens.lower) &&
    !AUXILIARIES.has(opens.lower) &&
    !PREPOSITIONS.has(opens.lower)
  )
    return true
  const who = between.findIndex(({ lower }) => /^(?:who|which)$/.test(lower))
  return (
    who > 0 &&
    !told.has(between[who]?.lower ?? '') &&
    between.slice(0, who).some((word) => isParticiple(word) && !told.has(word.lower))
  )
}

const SAYING =
  /^(?:said|says|believes|believed|claimed|claims|thinks|thought|announced|confirmed|reported|alleged|alleges|denied|denies)$/

/** "Ruiz's son was convicted" says nothing of Ruiz. */
function isOwner(source: readonly Word[], at: number, { words, rest }: Subject): boolean {
  const [word, last] = [source[at], words.at(-1)]
  return (
    word !== undefined &&
    last?.root === word.root &&
    /'s?$/.test(word.text) &&
    !/'s?$/.test(last.text) &&
    rest.length > 0
  )
}

/** "Harn police chiefs were charged" says nothing of the police. */
function isModifier(source: readonly Word[], at: number, { words, rest }: Subject): boolean {
  if (words.at(-1)?.root !== source[at]?.root || !AUXILIARIES.has(rest[0]?.lower ?? '')) return false
  const [next, verb] = [source[at + 1], source[at + 2]]
  return (
    next?.kind === 'word' &&
    !endsSubject(next.lower) &&
    !isParticiple(next) &&
    !/\p{Lu}/u.test(next.text) &&
    !/ly$/.test(next.lower) &&
    AUXILIARIES.has(verb?.lower ?? '')
  )
}

function opensClause(source: readonly Word[], place: number, subject: Subject): boolean {
  let modifiers = 0
  for (let at = place - 1; at >= 0; at--) {
    const word = source[at]
    if (!word || opensBefore(source, at)) return true
    if (DETERMINERS.has(word.lower))
      return at === 0 || opensBefore(source, at - 1) || isTurnedRightly(source, at - 1, place, subject)
    if (belongsToName(word) && !PREPOSITIONS.has(word.lower)) continue
    if (word.lower === 'of' && KINDS.test(source[at - 1]?.lower ?? '')) continue
    if (endsSubject(word.lower) || isParticiple(word)) return isTurnedRightly(source, at, place, subject)
    modifiers++
    if (modifiers > MAX_MODIFIERS) return false
  }
  return true
}

function opensBefore(source: readonly Word[], at: number): boolean {
  const word = source[at]
  if (!word) return true
  if (word.kind === 'sign') return STOPS.test(word.text) && !(word.text === '-' && source[at + 1]?.glued === true)
  return CLAUSE_OPENERS.has(word.lower) && !(word.lower === 'than')
}

function belongsToName(word: Word): boolean {
  return (
    word.kind !== 'word' || /^\p{Lu}/u.test(word.text) || OFFICE_WORDS.has(word.lower) || OFFICE_FORMS.has(word.lower)
  )
}

/** A form of a verb that may stand before its object. */
function isParticiple({ lower, kind }: Word): boolean {
  return kind === 'word' && (/\p{L}{2}(?:ed|ing)$/u.test(lower) || regularForm(lower) !== lower)
}

/**
 * "Police arrested Velk" told as "Velk was arrested", "Velk was arrested by police" as "police arrested Velk", or "the
 * city will shut the pool" as "the pool will shut".
 */
function isTurnedRightly(source: readonly Word[], at: number, place: number, { words, rest }: Subject): boolean {
  const word = source[at]
  if (!word) return true
  const near = source.slice(Math.max(0, at - PASSIVE_REACH), place).filter(isNaming)
  const be = rest.findIndex(({ lower }) => BE_FORMS.has(lower))
  const verbs = [...words.slice(1), ...rest.filter(isNaming)]
  if (word.lower === 'by')
    return be < 0 && verbs.some((verb) => agentsVerbs(source, at).some((other) => isAlike(verb, other)))
  const participles = be < 0 ? [] : verbs.filter(({ start }) => start > (rest[be]?.start ?? 0)).slice(0, PASSIVE_REACH)
  return (
    participles.some((word) => near.some((other) => isAlike(word, other))) ||
    (be < 0 && verbs.some(({ root }) => happensByItself(near, root)))
  )
}

/** What stands shortly before "by": among it what was done. */
function agentsVerbs(source: readonly Word[], by: number): readonly Word[] {
  return source.slice(Math.max(0, by - AGENT_REACH), by).filter(isNaming)
}

/** Verbs that are said of who does it and of what it is done to. */
const BOTH_WAYS: ReadonlySet<string> = new Set(
  'open reopen close shut start begin end stop resume increase double triple halve improve change move rise raise'
    .split(' ')
    .map(stem),
)
const KILL = stem('kill')
const DIE = stem('die')
const RISES: ReadonlySet<string> = new Set([stem('rise'), stem('raise')])

function happensByItself(near: readonly Word[], verb: string): boolean {
  const roots = near.map(({ root }) => root)
  if (verb === DIE) return roots.includes(KILL)
  if (!BOTH_WAYS.has(verb)) return false
  return roots.includes(verb) || (RISES.has(verb) && roots.some((root) => RISES.has(root)))
}

/** "Police questioned Velk; he denied …" told as "Velk denied …". */
function isMeantByPronoun(source: readonly Word[], { rest }: Subject): boolean {
  const roots = new Set(rest.filter(isNaming).map(({ root }) => root))
  return source.some(
    ({ lower }, at) =>
      PRONOUNS.has(lower) &&
      source.slice(at + 1, at + 1 + PASSIVE_REACH).some((word) => isNaming(word) && roots.has(word.root)),
  )
}
