import { detectAll } from 'tinyld/light'
import { FUNCTION_WORDS } from './function-words.ts'

const SAMPLE_LENGTH = 600
/** Below this many letters a detector mostly guesses. */
const MIN_LETTERS = 40
/** Every running text of a language has more of its function words than this; another language has less. */
const MIN_FUNCTION_SHARE = 0.15
/** One word such as `a` is common in many languages. */
const MIN_FUNCTION_WORDS = 3
/** Letters that Russian does not have, and the detector does not know. */
const UKRAINIAN_LETTERS = /[іїєґ]/i
const MIN_CERTAINTY = 0.2

/** The language of a text as a two-letter code, or undefined when it is too short or too mixed to tell. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_LENGTH)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return undefined
  return byFunctionWords(sample) ?? byLetters(sample)
}

function byFunctionWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const matches = [...FUNCTION_WORDS].map(([language, known]) => {
    const hits = words.filter((word) => known.has(word))
    return { language, share: hits.length / words.length, distinct: new Set(hits).size }
  })
  const sure = matches.filter(({ share, distinct }) => share >= MIN_FUNCTION_SHARE && distinct >= MIN_FUNCTION_WORDS)
  return sure.toSorted((a, b) => b.share - a.share)[0]?.language
}

function byLetters(sample: string): string | undefined {
  const [best] = detectAll(sample)
  if (best === undefined || best.accuracy < MIN_CERTAINTY || best.lang.length !== 2) return undefined
  return best.lang === 'ru' && UKRAINIAN_LETTERS.test(sample) ? 'uk' : best.lang
}
