import { bucket } from '../signs/bucket.ts'
import type { ReadLine } from './read-line.ts'

/** How far each line stands behind the last headline. */
export function addHeadlineFeatures(read: readonly ReadLine[], headlines: readonly number[]): void {
  const isHeadline = new Set(headlines)
  let last = -1
  for (const [index, { features }] of read.entries()) {
    if (headlines.length === 0) features.push('noHeadline')
    else if (isHeadline.has(index)) features.push('headline')
    else if (last === -1) features.push('beforeHeadline')
    else features.push(`afterHeadline${bucket(index - last, [1, 3, 6, 12, 30, 80])}`)
    if (isHeadline.has(index)) last = index
  }
}
