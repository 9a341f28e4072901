const TOKEN = /[\p{L}\p{M}\p{N}_]+/gu
/** A match that continues the one before is worth more, so that common words are not matched all over the page. */
const ALONE = 1
const CONTINUED = 4
const UP = 1
const LEFT = 2
const DIAGONAL = 3
const IMPOSSIBLE = -1e9

/**
 * For each line of a page, the share of its words that belong to the article, found by aligning the words of both in
 * order; -1 for a line without words. Takes time and memory of page length times article length.
 */
export function labelLines(lines: readonly string[], article: string): readonly number[] {
  const wanted = wordsOf(article)
  const words = lines.flatMap((line, owner) => wordsOf(line).map((word) => ({ word, owner })))
  const steps = align(
    words.map(({ word }) => word),
    wanted,
  )
  const counts = lines.map((line) => wordsOf(line).length)
  const matched = new Array<number>(lines.length).fill(0)
  const width = wanted.length + 1
  for (let row = words.length, column = wanted.length; row > 0 && column > 0; ) {
    const step = steps[row * width + column]
    if (step === DIAGONAL) {
      const owner = words[row - 1]?.owner ?? 0
      matched[owner] = (matched[owner] ?? 0) + 1
    }
    if (step !== LEFT) row--
    if (step !== UP) column--
  }
  return counts.map((count, index) => (count === 0 ? -1 : (matched[index] ?? 0) / count))
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(TOKEN) ?? []
}

/** The best way to each pair of positions: row by row, which of three steps led there. */
function align(words: readonly string[], wanted: readonly string[]): Uint8Array {
  const width = wanted.length + 1
  const steps = new Uint8Array((words.length + 1) * width)
  let above = new Int32Array(width)
  let runsAbove = new Int32Array(width).fill(IMPOSSIBLE)
  for (let row = 1; row <= words.length; row++) {
    const best = new Int32Array(width)
    const runs = new Int32Array(width).fill(IMPOSSIBLE)
    for (let column = 1; column < width; column++) {
      const up = above[column] ?? 0
      const left = best[column - 1] ?? 0
      let score = Math.max(up, left)
      let step = left > up ? LEFT : UP
      if (words[row - 1] === wanted[column - 1]) {
        const run = Math.max((above[column - 1] ?? 0) + ALONE, (runsAbove[column - 1] ?? 0) + CONTINUED)
        runs[column] = run
        if (run >= score) {
          score = run
          step = DIAGONAL
        }
      }
      best[column] = score
      steps[row * width + column] = step
    }
    above = best
    runsAbove = runs
  }
  return steps
}
