import type { NameRun, NameWord } from './name-runs.ts'
import { otherNames } from './name-words.ts'

const MIN_PREFIX = 4
const INFLECTION = 3
const ASCII_WORD = /^[a-z']*$/

/** Whether the words of a name stand in one of the runs, in their order; the run may hold more, such as a first name. */
export function isNamed(name: readonly NameWord[], runs: readonly NameRun[]): boolean {
  if (runs.some((run) => isSubsequence(name, run))) return true
  return isSameOtherwise(name, runs) || isNamedInParts(name, runs)
}

/**
 * "Tomas Velk of the UHW" where the quotes name both apart. Not where the first part goes on otherwise in the quotes:
 * who writes of the Bank of Norland and of Calvera has not named a Bank of Calvera.
 */
function isNamedInParts(name: readonly NameWord[], runs: readonly NameRun[]): boolean {
  const at = name.findIndex(({ isJoined }, index) => index > 0 && isJoined)
  if (at < 0) return false
  const [first, rest] = [name.slice(0, at), name.slice(at)]
  return isNamed(first, runs) && isNamed(rest, runs) && !runs.some((run) => goesOnAfter(first, run))
}

function goesOnAfter(first: readonly NameWord[], run: NameRun): boolean {
  const last = first.at(-1)
  return run.some((word, at) => last !== undefined && isSameWord(last, word) && run[at + 1]?.isJoined === true)
}

function isSubsequence(name: readonly NameWord[], run: NameRun): boolean {
  let at = 0
  for (const word of run) {
    const wanted = name[at]
    if (wanted && isSameWord(wanted, word)) at++
  }
  return at === name.length
}

/** Equal, but for a plural s, an initial for the full word, or an ending where names are inflected. */
function isSameWord(wanted: NameWord, word: NameWord): boolean {
  if (wanted.key === word.key) return true
  if (wanted.key.length === 1) return word.key.startsWith(wanted.key)
  if (`${wanted.key}s` === word.key || `${word.key}s` === wanted.key) return true
  return isInflected(wanted.key, word.key)
}

/** "Иванова" and "Иванову": scripts other than Latin inflect names, and their endings carry no other name. */
function isInflected(one: string, other: string): boolean {
  if (ASCII_WORD.test(one) || ASCII_WORD.test(other) || /\p{Script=Latin}/u.test(one)) return false
  const shared = sharedPrefix(one, other)
  return shared >= MIN_PREFIX && one.length - shared <= INFLECTION && other.length - shared <= INFLECTION
}

function sharedPrefix(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

/** Whether a name is well known to be another, or its letters: "US" for "United States", "WHO" for the words. */
export function isSameOtherwise(name: readonly NameWord[], runs: readonly NameRun[]): boolean {
  return isOtherwiseNamed(name, runs) || isAcronym(name, runs)
}

function isOtherwiseNamed(name: readonly NameWord[], runs: readonly NameRun[]): boolean {
  const others = otherNames(name.map(({ key }) => key).join(' '))
  const keys = runs.map((run) => ` ${run.map(({ key }) => key).join(' ')} `)
  return others.some((other) => keys.some((key) => key.includes(` ${other.replace(' of ', ' ')} `)))
}

/** "WHO" where the quotes spell out "World Health Organization". */
function isAcronym([word, ...rest]: readonly NameWord[], runs: readonly NameRun[]): boolean {
  if (!word || rest.length > 0 || !/^\p{Lu}{2,}s?$/u.test(word.text)) return false
  const letters = word.text.replace(/s$/, '').toLowerCase()
  return runs.some(
    (run) =>
      run
        .map(({ key }) => key.charAt(0))
        .join('')
        .includes(letters) && run.length >= letters.length,
  )
}
