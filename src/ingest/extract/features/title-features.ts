import { plainWords } from '../../../domain/text/plain-words.ts'
import type { ReadBlock } from './read-block.ts'

const MAX_TITLE_WORDS = 40
const MIN_PART_WORDS = 4

/** Marks the headline, parts of it, and what follows it. */
export function addTitleFeatures(read: readonly ReadBlock[], title: string | undefined): void {
  const wanted = title === undefined ? '' : plainWords(title)
  if (wanted === '') return
  let isAfter = false
  for (const { block, features } of read) {
    const text = block.words <= MAX_TITLE_WORDS ? plainWords(block.text) : ''
    if (text === wanted) {
      features.push('isTitle')
      isAfter = true
    } else if (text !== '' && block.words >= MIN_PART_WORDS && wanted.includes(text)) features.push('inTitle')
    else if (isAfter) features.push('afterTitle')
  }
}
