import { detectAll } from 'tinyld'

const SAMPLE_LENGTH = 2_000
/** Below this many letters a detector mostly guesses. */
const MIN_LETTERS = 40
const MIN_CERTAINTY = 0.2

/** The language of a text as a two-letter code, or undefined when it is too short or too mixed to tell. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_LENGTH)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return undefined
  const [best] = detectAll(sample)
  return best !== undefined && best.accuracy >= MIN_CERTAINTY ? best.lang : undefined
}
