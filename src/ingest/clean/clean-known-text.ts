import { plainWords } from '../../domain/text/plain-words.ts'
import type { Extraction } from '../extracted.ts'
import { detectLanguage } from '../metadata/detect-language.ts'
import { findRepeats } from './paste/find-repeats.ts'
import { debrisSign } from './paste/is-debris.ts'
import { MAX_LINES } from './paste/limits.ts'
import { readLines } from './paste/read-lines.ts'
import { splitLines } from './paste/split-lines.ts'

export interface CleanKnownTextOptions {
  /** The article's title, as it came with the text; a line that repeats it goes. */
  readonly title?: string
}

/** Of a text that a feed or an archive calls an article, taking out more than this share would be a mistake. */
const MAX_REMOVED_SHARE = 0.3

/**
 * Lightly cleans text that came with its own metadata (a feed item, a line of an archive): nothing is chosen, only plain
 * debris, repeats and the title go. Keeps all of it when that would take too much.
 */
export function cleanKnownText(text: string, options: CleanKnownTextOptions = {}): Extraction {
  const lines = splitLines(text)
  if (lines.length === 0) return { ok: false, code: 'empty', reason: 'the text is empty' }
  if (lines.length > MAX_LINES)
    return { ok: false, code: 'too-large', reason: `the text has more than ${MAX_LINES} lines` }
  const title = plainWords(options.title ?? '')
  const read = readLines(lines, [])
  const debris = read.map((line) =>
    title !== '' && plainWords(line.text) === title ? ('title' as const) : debrisSign(line)?.reason,
  )
  const repeats = findRepeats(read, (index) => debris[index] === undefined)
  const removed = read.map(({ text: line, shape }, index) => ({
    text: line,
    words: shape.words,
    reason: debris[index] ?? (repeats.has(index) ? ('repeated' as const) : undefined),
  }))
  const all = removed.reduce((sum, { words }) => sum + words, 0)
  const gone = removed.reduce((sum, { words, reason }) => sum + (reason === undefined ? 0 : words), 0)
  const isTooMuch = gone > all * MAX_REMOVED_SHARE
  const kept = removed.filter(({ reason }) => isTooMuch || reason === undefined).map((line) => line.text)
  const language = detectLanguage(kept.join('\n'))
  return {
    ok: true,
    article: {
      text: kept.join('\n\n'),
      byline: [],
      captions: [],
      removed: isTooMuch
        ? []
        : removed.flatMap(({ text: line, reason }) => (reason === undefined ? [] : [{ text: line, reason }])),
      ...(language !== undefined && { language }),
    },
  }
}
