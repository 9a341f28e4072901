import type { TextSpan } from '../article.ts'
import { countWords } from './count-words.ts'
import { splitParagraphs } from './split-paragraphs.ts'
import { splitSentences } from './split-sentences.ts'

/** About what 100 to 200 words were measured to be: long enough for context, short enough to point at. */
const TARGET_WORDS = 150
/** A paragraph may take a passage this far over the target before it is split between sentences. */
const MAX_WORDS = 200
/** Below this a passage is not ended by a paragraph that would not fit: the paragraph is split instead. */
const MIN_WORDS = 60

interface Block extends TextSpan {
  readonly words: number
}

/**
 * Cuts a text into passages of about 150 words, made of whole sentences and, where they fit, whole paragraphs, in order
 * and without overlap. A single sentence longer than the limit is a passage of its own. A short rest joins its neighbour.
 */
export function splitPassages(text: string): readonly TextSpan[] {
  const passages: Block[] = []
  for (const block of splitParagraphs(text).flatMap((paragraph) => fittingBlocks(text, paragraph))) {
    const current = passages.at(-1)
    if (current && fits(current, block)) passages[passages.length - 1] = joined(current, block)
    else passages.push(block)
  }
  return joinShortRest(passages).map(({ start, end }) => ({ start, end }))
}

/** A paragraph as one block, or as its sentences when it is longer than a passage may be. */
function fittingBlocks(text: string, paragraph: TextSpan): readonly Block[] {
  const whole = measured(text, paragraph)
  if (whole.words <= TARGET_WORDS) return [whole]
  const slice = text.slice(paragraph.start, paragraph.end)
  return splitSentences(slice).map(({ start, end }) =>
    measured(text, { start: paragraph.start + start, end: paragraph.start + end }),
  )
}

function measured(text: string, { start, end }: TextSpan): Block {
  return { start, end, words: countWords(text.slice(start, end)) }
}

function fits(current: Block, block: Block): boolean {
  const words = current.words + block.words
  return words <= TARGET_WORDS || (words <= MAX_WORDS && current.words < MIN_WORDS)
}

function joined(a: Block, b: Block): Block {
  return { start: a.start, end: b.end, words: a.words + b.words }
}

function joinShortRest(passages: readonly Block[]): readonly Block[] {
  const [before, last] = passages.slice(-2)
  if (!before || !last || last.words >= MIN_WORDS || before.words + last.words > MAX_WORDS) return passages
  return [...passages.slice(0, -2), joined(before, last)]
}
