/** The same direction with length 1; a vector of zeros stays as it is. */
export function unitLength(values: ArrayLike<number>): Float32Array {
  const vector = Float32Array.from(values)
  let squares = 0
  for (const value of vector) squares += value * value
  const length = Math.sqrt(squares)
  return length === 0 ? vector : vector.map((value) => value / length)
}
