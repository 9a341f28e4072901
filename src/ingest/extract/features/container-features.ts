import { bucket } from '../../clean/signs/bucket.ts'
import { type Place, placesAround, signatureOf } from '../page/page-block.ts'
import type { ReadBlock } from './read-block.ts'
import { SHARE_BOUNDS, shareOf } from './scales.ts'

/** Prose that Readability left out counts half for its template. */
const DROPPED_WEIGHT = 0.5
const MAX_LEVEL = 4
const MAX_STEPS = 30
/** From this share on, a container or a template is where the article's prose stands. */
const MAIN_SHARE = 0.5

interface ProseMap {
  readonly words: number
  readonly byParent: ReadonlyMap<Place, number>
  readonly byGrandparent: ReadonlyMap<Place, number>
  readonly bySignature: ReadonlyMap<string, number>
  /** The element whose paragraphs hold most prose. */
  readonly top: Place | undefined
}

/** How much of the page's prose stands where each block stands, and was made by the same template. */
export function addContainerFeatures(read: readonly ReadBlock[]): void {
  const prose = mapProse(read)
  for (const { block, features, isProse, isKept, signs } of read) {
    const { place } = block
    const inParent = shareOf(prose.byParent.get(place.parent ?? place) ?? 0, prose.words)
    const inGrandparent = shareOf(prose.byGrandparent.get(place.parent?.parent ?? place) ?? 0, prose.words)
    const inTemplate = shareOf(prose.bySignature.get(signatureOf(place)) ?? 0, prose.words)
    features.push(`own${bucket(inParent, SHARE_BOUNDS)}`, `above${bucket(inGrandparent, SHARE_BOUNDS)}`)
    features.push(`sig${bucket(inTemplate, SHARE_BOUNDS)}`)
    if (prose.top !== undefined) features.push(`top${distance(place, prose.top)}`)
    if (isProse && isKept) features.push(signs.length === 0 ? 'coreClean' : 'coreSigns')
    const isMain = inParent >= MAIN_SHARE && inTemplate >= MAIN_SHARE
    if (isProse && isMain && signs.length === 0) features.push(isKept ? 'core' : 'coreDropped')
  }
}

function mapProse(read: readonly ReadBlock[]): ProseMap {
  const byParent = new Map<Place, number>()
  const byGrandparent = new Map<Place, number>()
  const bySignature = new Map<string, number>()
  let total = 0
  for (const { block, isProse, isKept } of read) {
    if (!isProse) continue
    const { place, words } = block
    total += words
    addTo(byParent, place.parent, words)
    addTo(byGrandparent, place.parent?.parent, words)
    addTo(bySignature, signatureOf(place), isKept ? words : words * DROPPED_WEIGHT)
  }
  return { words: total, byParent, byGrandparent, bySignature, top: largest(byParent) }
}

function addTo<Key>(sums: Map<Key, number>, key: Key | undefined, words: number): void {
  if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + words)
}

function largest(sums: ReadonlyMap<Place, number>): Place | undefined {
  let best: Place | undefined
  let most = 0
  for (const [place, words] of sums)
    if (words > most) {
      best = place
      most = words
    }
  return best
}

/** How many levels below the top container a block stands; beside it; or out of its neighbourhood. */
function distance(place: Place, top: Place): string {
  let level = 0
  let isBeside = false
  for (const at of placesAround(place)) {
    if (at === top) return String(Math.min(level, MAX_LEVEL))
    if (at === top.parent) isBeside = true
    if (level++ >= MAX_STEPS) break
  }
  return isBeside ? 'side' : 'out'
}
