import type { Sentence } from '../../domain/reading/read-sentences.ts'
import { checkForbiddenText } from '../../domain/verify/check-forbidden-text.ts'

const MIN_WORDS = 4
const MAX_WORDS = 70

/** Whether a sentence may stand in an answer by itself: neither a scrap nor a scraped list, and nothing forbidden in it. */
export function isQuotable({ text, stems }: Sentence): boolean {
  return stems.length >= MIN_WORDS && stems.length <= MAX_WORDS && checkForbiddenText(text).length === 0
}
