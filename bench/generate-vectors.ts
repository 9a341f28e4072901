import { createRandom } from './generate-articles.ts'

/**
 * Vectors of length 1 that lie as those of texts do: near a space of few dimensions, the same for every seed, with noise
 * in all.
 */
export function createVectorSource(dimensions: number, seed = 1): { next(): Float32Array } {
  const ofSpace = createRandom(SPACE_SEED)
  const directions = Array.from({ length: LATENT_DIMENSIONS }, () => gaussians(dimensions, ofSpace))
  const random = createRandom(seed)
  return {
    next() {
      const vector = gaussians(dimensions, random).map((value) => value * NOISE)
      for (const direction of directions) {
        const weight = gaussian(random)
        for (let at = 0; at < dimensions; at++) vector[at] = (vector[at] ?? 0) + weight * (direction[at] ?? 0)
      }
      const length = Math.hypot(...vector)
      return vector.map((value) => value / length)
    },
  }
}

const SPACE_SEED = 0
const LATENT_DIMENSIONS = 40
/** As a share of one direction's weight. */
const NOISE = 1

function gaussians(count: number, random: () => number): Float32Array {
  return Float32Array.from({ length: count }, () => gaussian(random))
}

/** Box and Muller 1958. */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
