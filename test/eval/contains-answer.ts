const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, at) => [word, String(at)]),
)
const IGNORED: ReadonlySet<string> = new Set(['a', 'an', 'the'])

/** Whether a text holds an answer: whole words, whatever the case, number words, signs of money and per cent, and commas. */
export function containsAnswer(text: string, answer: string): boolean {
  const wanted = normalised(answer)
  return wanted !== '' && ` ${normalised(text)} `.includes(` ${wanted} `)
}

function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/per ?cent\b|[%$£€]/g, ' ')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !IGNORED.has(word))
    .map((word) => NUMBER_WORDS.get(word) ?? word)
    .join(' ')
}
