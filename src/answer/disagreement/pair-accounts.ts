import { isForeign } from './is-foreign.ts'
import { ownOf, type Phrase } from './phrase.ts'
import { type Account, tellingShare } from './read-accounts.ts'
import { aboutness } from './read-origins.ts'

/** Two accounts, each with a phrase of which the other knows nothing. */
export interface Rivalry {
  /** The one that says what most of the others say, where it answers best. */
  readonly leading: Account
  readonly leadingPhrase: Phrase
  /** The word of the phrase that tells it from the rival's. */
  readonly word: string
  /** Share of the accounts beside the rival that hold the word. */
  readonly backing: number
  /** How strongly the others say it where the question is answered, on average. */
  readonly strength: number
  /** The same for the word that they say most strongly of those that the rival knows too. */
  readonly agreed: number
  readonly rival: Account
  readonly rivalPhrase: Phrase
  /** How strongly the rival says what the leading one lacks, and what it knows too. */
  readonly rivalStrength: number
  readonly rivalAgreed: number
}

/** What a word gains that runs through a report. */
const RUNS_THROUGH = 1
const RANK = { lead: 0.75, fit: 0.6, known: -0.3, allied: 0.6, telling: 0.3, runsThrough: 0.3, heading: -0.2 } as const
const LEADING = { about: 0.5, lead: 0.75, fit: 0.3, heading: -0.3 } as const
const OWN_SHARE = 0.1

/** For each account, what the others on its matter say of which it knows nothing, and what it says instead. */
export function pairAccounts(
  accounts: readonly Account[],
  isOneMatter: (one: Account, other: Account) => boolean,
): readonly Rivalry[] {
  return accounts.flatMap((rival) => {
    const others = accounts.filter((other) => other !== rival && isOneMatter(rival, other))
    const values = valuesOf(others)
    const pairs = others.flatMap((leading) => pairOf(leading, rival, others, values))
    return best(pairs, ({ word, leadingPhrase }) => (values.get(word) ?? 0) + OWN_SHARE * ownOf(leadingPhrase)) ?? []
  })
}

/** How strongly accounts say each word: near the question's words, and throughout. */
function valuesOf(accounts: readonly Account[]): ReadonlyMap<string, number> {
  const values = new Map<string, number>()
  for (const { strengths, shares } of accounts)
    for (const [word, strength] of strengths) {
      const value = strength * tellingShare(word) * (0.5 + RUNS_THROUGH * (shares.get(word) ?? 0))
      values.set(word, (values.get(word) ?? 0) + value)
    }
  return values
}

function pairOf(
  leading: Account,
  rival: Account,
  others: readonly Account[],
  values: ReadonlyMap<string, number>,
): readonly Rivalry[] {
  const foreign = leading.phrases.filter(({ words }) => isForeign(words, rival))
  const word = best(
    foreign.flatMap(({ words }) => words.filter((one) => !rival.words.has(one))),
    (one) => values.get(one) ?? 0,
  )
  if (word === undefined) return []
  const leadingPhrase = best(
    foreign.filter(({ words }) => words.includes(word)),
    leadingRank,
  )
  const holders = others.filter(({ words }) => words.has(word))
  const allies = others.filter((other) => other !== leading && !other.words.has(word))
  const rivalPhrase = best(
    rival.phrases.filter(({ words }) => !words.some((one) => leading.words.has(one))),
    (phrase) => rivalRank(phrase, rival, { holders, allies }),
  )
  if (!leadingPhrase || !rivalPhrase) return []
  const own = valuesOf([rival])
  return [
    {
      leading,
      leadingPhrase,
      word,
      backing: holders.length / others.length,
      strength: (values.get(word) ?? 0) / others.length,
      agreed: strongest(values, (one) => rival.words.has(one)) / others.length,
      rival,
      rivalPhrase,
      rivalStrength: Math.max(...rivalPhrase.words.map((one) => own.get(one) ?? 0)),
      rivalAgreed: strongest(own, (one) => leading.words.has(one)),
    },
  ]
}

function leadingRank({ sentence, closeness, fit, isHeading }: Phrase): number {
  const own = sentence.features.coverage + sentence.features.meaning
  return (
    own +
    LEADING.about * aboutness(sentence) +
    closeness +
    LEADING.lead * sentence.features.lead +
    LEADING.fit * fit +
    (isHeading ? LEADING.heading : 0)
  )
}

/** The accounts that hold the leading word, and those that side with the rival in knowing nothing of it. */
interface Camps {
  readonly holders: readonly Account[]
  readonly allies: readonly Account[]
}

function rivalRank(phrase: Phrase, { shares }: Account, { holders, allies }: Camps): number {
  const { sentence, words, closeness, fit, isHeading } = phrase
  return (
    ownOf(phrase) +
    closeness +
    RANK.lead * sentence.features.lead +
    RANK.fit * fit +
    RANK.known * knowingShare(words, holders) +
    RANK.allied * knowingShare(words, allies) +
    RANK.telling * Math.max(...words.map(tellingShare)) +
    RANK.runsThrough * Math.max(...words.map((word) => shares.get(word) ?? 0)) +
    (isHeading ? RANK.heading : 0)
  )
}

function knowingShare(words: readonly string[], accounts: readonly Account[]): number {
  const knowing = accounts.filter((account) =>
    words.some((word) => tellingShare(word) === 1 && account.words.has(word)),
  )
  return knowing.length / Math.max(1, accounts.length)
}

function strongest(values: ReadonlyMap<string, number>, among: (word: string) => boolean): number {
  let most = 0
  for (const [word, value] of values) if (value > most && among(word)) most = value
  return most
}

function best<One>(all: readonly One[], rank: (one: One) => number): One | undefined {
  let found: { one: One; rank: number } | undefined
  for (const one of all) {
    const own = rank(one)
    if (!found || own > found.rank) found = { one, rank: own }
  }
  return found?.one
}
