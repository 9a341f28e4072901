import { bucket } from './bucket.ts'
import { isProse, type LineShape } from './line-shape.ts'
import type { Sign } from './sign.ts'

const WORD_BOUNDS = [1, 2, 3, 4, 6, 8, 11, 15, 20, 30, 45, 70, 120]
const SHARE_BOUNDS = [0.01, 0.15, 0.3, 0.45, 0.6, 0.8, 1]

/** What a line's own words and looks say, as the names of features. */
export function lineFeatures(shape: LineShape, signs: readonly Sign[], isEnglish = true): string[] {
  const { words, endsSentence } = shape
  const size = bucket(words, WORD_BOUNDS)
  const features = [
    `words${size}`,
    endsSentence ? `sentence${size}` : `fragment${size}`,
    `caps${bucket(shape.capitalShare, SHARE_BOUNDS)}${words >= 8 ? 'L' : 'S'}`,
    `digits${bucket(shape.digitShare, SHARE_BOUNDS)}${words >= 8 ? 'L' : 'S'}`,
  ]
  if (isEnglish) features.push(`stop${bucket(shape.stopShare, SHARE_BOUNDS)}${words >= 8 ? 'L' : 'S'}`)
  if (isProse(shape)) features.push('prose')
  if (shape.isCut) features.push(words >= 8 ? 'cutL' : 'cutS')
  if (shape.startsLower) features.push('lower')
  if (shape.hasQuote) features.push('quote')
  if (shape.hasBreaks) features.push('breaks')
  if (shape.addressesReader) features.push(words >= 30 ? 'readerL' : 'readerS')
  for (const sign of signs) features.push(`s:${sign.name}`)
  if (signs.length > 0) features.push(`signs${Math.min(3, signs.length)}`)
  return features
}
