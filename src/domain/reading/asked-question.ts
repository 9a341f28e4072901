import { askedRole, askedThing } from '../question/asked-role.ts'
import { askedSpeaker } from '../question/asked-speaker.ts'
import {
  type AnswerKind,
  askingSentence,
  expectedAnswer,
  expectedPlace,
  impliedWords,
} from '../question/expected-answer.ts'
import { contentTokens, questionTokens } from '../text/content-words.ts'
import { isPlaceOfKind, type PlaceKind } from '../text/place-names.ts'
import { stem } from '../text/stem.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'

/** A question as the scorer needs it. */
export interface AskedQuestion {
  readonly kind: AnswerKind
  /** For "which country" and the like. */
  readonly placeKind?: PlaceKind
  /** Weight of each content word, by stem. */
  readonly weights: ReadonlyMap<string, number>
  /** Sum of the weights. */
  readonly total: number
  /** Pairs of content words that stand side by side, as "stem stem". */
  readonly pairs: ReadonlySet<string>
  /** For "how many": the stem of what is counted. */
  readonly counted?: string
  /** Of "who is the president of …" and the like: the stem of what somebody is. */
  readonly role?: string
  /** Of "which units are …": the stem of what is asked for, where an answer says that too. */
  readonly thing?: string
  /** Of "what did Anna Holm say about the bridge": the stem of the last name, and those of what it was about. */
  readonly speaker?: { readonly name: string; readonly matter: ReadonlySet<string> }
  /** Stems of the words that are written as names, the first word apart. */
  readonly names: ReadonlySet<string>
  /** Stems of the words of three capitals and more, countries apart. */
  readonly acronyms: ReadonlySet<string>
  /** Stems of every word of the question: an answer brings something that is not among them. */
  readonly said: ReadonlySet<string>
}

/** For words that the search did not weigh. */
const DEFAULT_WEIGHT = 0.7
/** Words outside the asking sentence only set the scene. */
const SCENE_SHARE = 0.5
/** Words that only repeat what kind of answer is wanted. */
const IMPLIED_SHARE = 0.2
/** What somebody is asked to be: the president is not found where only the country is. */
const ROLE_SHARE = 1.5

/** Reads a question; `termWeights` is by lower-case word, as the search gives it. */
export function readAskedQuestion(question: string, termWeights: ReadonlyMap<string, number>): AskedQuestion {
  const asking = askingSentence(question)
  const askingStart = question.indexOf(asking)
  const [role, thing, speaker] = [askedRole(asking), askedThing(asking), askedSpeaker(asking)]
  const implied = impliedWords(question)
  const weights = new Map<string, number>()
  const pairs = new Set<string>()
  let before: { stem: string; end: number } | undefined
  for (const { key, start, end } of questionTokens(question)) {
    const root = stem(key)
    const inAsking = start >= askingStart && start < askingStart + asking.length
    const share = (inAsking ? 1 : SCENE_SHARE) * (implied.has(key) ? IMPLIED_SHARE : 1)
    const weight = (termWeights.get(key.toLowerCase()) ?? DEFAULT_WEIGHT) * share
    weights.set(root, Math.max(weights.get(root) ?? 0, weight))
    if (before && /^[\s-]{1,2}$/.test(question.slice(before.end, start))) pairs.add(`${before.stem} ${root}`)
    before = { stem: root, end }
  }
  const roleWeight = role === undefined ? undefined : weights.get(stem(role))
  if (role !== undefined && roleWeight !== undefined) weights.set(stem(role), ROLE_SHARE * roleWeight)
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const counted = countedStem(asking)
  const said = new Set(tokenize(question).map(({ key }) => stem(key)))
  const placeKind = expectedPlace(question)
  return {
    kind: expectedAnswer(question),
    weights,
    total,
    pairs,
    names: namesIn(question),
    acronyms: acronymsIn(question),
    said,
    ...(speaker !== undefined && {
      speaker: {
        name: stem(speaker.name),
        matter: new Set(contentTokens(speaker.matter).map(({ key }) => stem(key))),
      },
    }),
    ...(thing !== undefined && { thing: stem(thing) }),
    ...(role !== undefined && { role: stem(role) }),
    ...(placeKind !== undefined && { placeKind }),
    ...(counted !== undefined && { counted }),
  }
}

/** Stands for nothing where every word of the question is written with a capital. */
function namesIn(question: string): ReadonlySet<string> {
  const [, ...words] = tokenize(question)
  const named = words.filter(({ start, end }) => NAME.test(question.slice(start, end)))
  return new Set(named.length === words.length ? [] : named.map(({ key }) => stem(key)))
}

/** Stands for nothing where everything is written in capitals. */
function acronymsIn(question: string): ReadonlySet<string> {
  if (!/\p{Ll}/u.test(question)) return new Set()
  const words = tokenize(question).filter(({ start, end }) => ACRONYM.test(question.slice(start, end)))
  return new Set(words.map(({ key }) => stem(key)).filter((key) => !isPlaceOfKind(key, 'country')))
}

const ACRONYM = /^\p{Lu}{3,}$/u
/** No acronym: those have long forms. */
const NAME = /^\p{Lu}\p{Ll}/u

/** "How many counter-terrorism missions have been run" counts missions: the last word before a verb or preposition. */
function countedStem(asking: string): string | undefined {
  const after = COUNTED.exec(asking)?.[1]
  const words = after === undefined ? [] : tokenize(after)
  const end = words.findIndex(({ key }) => STOP_WORDS.has(key))
  const noun = (end < 0 ? words : words.slice(0, end)).slice(0, MAX_NOUN_WORDS).at(-1)
  return noun && stem(noun.key)
}

const COUNTED = /\bhow (?:many|much|few)\b(.*)/i
const MAX_NOUN_WORDS = 3
