import { detectAll } from 'tinyld'
import { FUNCTION_WORDS } from './function-words.ts'

const SAMPLE_LENGTH = 600
/** Below this many letters a detector mostly guesses. */
const MIN_LETTERS = 40
/** Every running text of a language has more of its function words than this; another language has less. */
const MIN_FUNCTION_SHARE = 0.2
const MIN_CERTAINTY = 0.2

/** The language of a text as a two-letter code, or undefined when it is too short or too mixed to tell. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_LENGTH)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return undefined
  return byFunctionWords(sample) ?? byLetters(sample)
}

function byFunctionWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const shares = [...FUNCTION_WORDS].map(([language, known]) => ({
    language,
    share: words.filter((word) => known.has(word)).length / words.length,
  }))
  const [best] = shares.toSorted((a, b) => b.share - a.share)
  return best !== undefined && best.share >= MIN_FUNCTION_SHARE ? best.language : undefined
}

function byLetters(sample: string): string | undefined {
  const [best] = detectAll(sample)
  return best !== undefined && best.accuracy >= MIN_CERTAINTY && best.lang.length === 2 ? best.lang : undefined
}
