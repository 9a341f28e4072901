import { stem } from '../../text/stem.ts'

/** Words that a careful writer may put for one another without saying anything else, a group a line. */
const GROUPS = `
begin start launch
end finish conclude complete
rise raise increase climb grow growth up higher
fall drop decline decrease down lower cut reduce reduction
injure hurt wound injury
win beat defeat victory lose loss
approve approval pass adopt back endorse
close closure shut
strike walkout walk
cost price worth pay expensive
keep leave remain hold unchanged
pay cover fund finance bear
build construct construction
buy acquire purchase acquisition
sell sale
allow permit let
ban prohibit forbid
receive get obtain
meet play face
postpone delay
scrap cancel
announce unveil
firm company business corporation group
people resident person inhabitant
worker staff employee workforce
nation country
car vehicle
lorry truck
plane aircraft jet
ship boat vessel
quake earthquake
blaze fire
blast explosion
crash collision accident
film movie
match game
team club side
coach manager
minister secretary
leader head chief lead
name appoint
arrest detain
child kid
house home
big large major
biggest largest
bridge crossing
cross use
drive driver
law act legislation
job post position
elect vote election poll
show find
find discover discovery
court judge tribunal
new elect
doctor physician
less few fewer lower
about roughly around approximately estimate
ask request urge
help aid assist
damage destroy
visit travel trip
move relocate
return back
live resident
teach teacher
begin go
open launch
plan intend would will
expect will
flee escape
earn pay
promise pledge vow
warn warning
attend come
due because
`
/** A word of a claim, and the words of a source from which it follows, but not the other way round. */
const FOLLOWS = `
die: kill dead death perish
dead: kill die death
death: kill die dead
kill: dead
imprison: jail prison
convict: guilty
explode: explosion blast
fatal: kill die dead death
accuse: allege charge suspect
suspect: allege accuse charge
charge: charge
score: goal net reply
storm: hurricane
survive: alive
official: minister ministry government mayor
newly: new
begin: close open shut
jail: sentence prison imprison
`

const ALIKE: ReadonlyMap<string, ReadonlySet<string>> = readGroups()
const MIN_FAMILY = 4
/** Endings that make a verb a noun, an adjective or an adverb, and back. */
const ENDINGS: ReadonlySet<string> = new Set(
  's es e ed d ing er ers or ors r ion ions ation ations ition ment ments al als ure ures y ies ied ly ity ive ial ant ants ance ence ent ism ist ists ship ness able ible ful en n th t ies iness ary ery'.split(
    ' ',
  ),
)
const PLAIN_ENDING = /^e?$/
const MAX_FOREIGN_ENDING = 3
const ASCII = /^[a-z'-]+$/

/** Whether a claim may have one word where its source has the other; `root` and `source` are stems, the rest lower case. */
export function isAlike(
  claimed: { readonly lower: string; readonly root: string },
  source: { readonly lower: string; readonly root: string },
): boolean {
  if (claimed.root === source.root) return true
  return ALIKE.get(claimed.root)?.has(source.root) === true || isSameFamily(claimed.lower, source.lower)
}

/** "closure" and "close", "inspection" and "inspected"; in inflected languages, words that differ in a short ending. */
export function isSameFamily(one: string, other: string): boolean {
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared++
  if (shared < MIN_FAMILY) return false
  const [mine, theirs] = [one.slice(shared), other.slice(shared)]
  if (!ASCII.test(one)) return Math.max(mine.length, theirs.length) <= MAX_FOREIGN_ENDING
  if (PLAIN_ENDING.test(mine)) return theirs === '' || (ENDINGS.has(theirs) && !(mine === 'e' && theirs === 'y'))
  return PLAIN_ENDING.test(theirs) && ENDINGS.has(mine) && !(theirs === 'e' && mine === 'y')
}

function readGroups(): ReadonlyMap<string, ReadonlySet<string>> {
  const alike = new Map<string, Set<string>>()
  const add = (word: string, others: readonly string[]) => {
    const known = alike.get(stem(word)) ?? new Set<string>()
    for (const other of others) known.add(stem(other))
    alike.set(stem(word), known)
  }
  for (const line of GROUPS.trim().split('\n')) {
    const words = line.split(' ')
    for (const word of words) add(word, words)
  }
  for (const line of FOLLOWS.trim().split('\n')) {
    const [word = '', sources = ''] = line.split(': ')
    add(word, sources.split(' '))
  }
  return alike
}
