const BITS = 32

/** A vector in half precision: two bytes a number, as exact as ranking needs. */
export function toHalves(vector: Float32Array): Uint8Array {
  return new Uint8Array(new Float16Array(vector).buffer)
}

/** The other way round; copies, as what a database hands out may begin at any byte. */
export function fromHalves(bytes: Uint8Array): Float16Array {
  return new Float16Array(bytes.slice().buffer)
}

/** One bit a number, 1 where it is above zero, packed into whole words of 32. */
export function toSigns(vector: Float32Array): Int32Array {
  const signs = new Int32Array(Math.ceil(vector.length / BITS))
  for (const [at, value] of vector.entries()) if (value > 0) signs[at >> 5] = (signs[at >> 5] ?? 0) | (1 << (at % BITS))
  return signs
}

/** The cosine of two vectors of length 1. */
export function dotProduct(a: Float32Array, b: Float16Array): number {
  let sum = 0
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}
