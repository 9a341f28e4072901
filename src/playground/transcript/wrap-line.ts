const MIN_WIDTH = 20

/** Breaks a line at spaces into lines of at most `width` characters; a longer word stays whole. */
export function wrapLine(line: string, width: number): string[] {
  const limit = Math.max(width, MIN_WIDTH)
  if (line.length <= limit) return [line]
  const indent = /^\s*(?:[•\-*>]\s+|\d+[.)]\s+)?/.exec(line)?.[0].length ?? 0
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const isFull = current !== '' && current.length + 1 + word.length > limit
    if (isFull) lines.push(current)
    current = isFull
      ? `${' '.repeat(indent)}${word}`
      : current === '' && lines.length === 0
        ? word
        : `${current} ${word}`
  }
  return [...lines, current]
}
