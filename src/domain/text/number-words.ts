const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const FIRST_TENS = 20
const TEN = 10

const WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(' ').map((word, at) => [word, at] as const),
  ...TENS.split(' ').map((word, at) => [word, FIRST_TENS + at * TEN] as const),
  ['dozen', 12],
])

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
])

/** The value of one number word below a hundred, lower case: "seven" is 7, "twenty" is 20. */
export function numberOfWord(word: string): number | undefined {
  return WORDS.get(word)
}

/** The value of a scale word, lower case: "thousand" is 1,000. */
export function scaleOfWord(word: string): number | undefined {
  return SCALES.get(word)
}
