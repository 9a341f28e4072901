import { countWords } from '../../domain/text/count-words.ts'
import { plainWords } from '../../domain/text/plain-words.ts'
import { noteDoubts } from '../dates/note-doubts.ts'
import type { ReadingClock } from '../dates/reading-clock.ts'
import { recogniseNonArticle } from '../extract/reject/recognise-non-article.ts'
import type { ExtractedArticle, Extraction, Removal, RemovalReason } from '../extracted.ts'
import { detectLanguage } from '../metadata/detect-language.ts'
import { holdsProse } from './holds-prose.ts'
import { breakHead } from './paste/break-head.ts'
import { chooseLines } from './paste/choose-lines.ts'
import { findHeadlines } from './paste/find-headlines.ts'
import { MAX_CHARS, MAX_LINES } from './paste/limits.ts'
import { type Head, readHead } from './paste/read-head.ts'
import type { ReadLine } from './paste/read-line.ts'
import { readLines } from './paste/read-lines.ts'
import { splitLines } from './paste/split-lines.ts'

export interface CleanPasteOptions extends ReadingClock {
  /** The headline, when whoever pasted the text gave it. */
  readonly title?: string
  readonly url?: string
}

const MIN_WORDS = 5
const MIN_CAPTION_WORDS = 4

/** The article in a pasted text, or why it holds none. Pure and synchronous; time grows with the text. */
export function cleanPaste(text: string, options: CleanPasteOptions = {}): Extraction {
  if (text.length > MAX_CHARS)
    return { ok: false, code: 'too-large', reason: `the text has more than ${MAX_CHARS} characters` }
  const lines = breakHead(splitLines(text))
  if (lines.length > MAX_LINES)
    return { ok: false, code: 'too-large', reason: `the text has more than ${MAX_LINES} lines` }
  if (lines.length === 0) return { ok: false, code: 'empty', reason: 'the text is empty' }
  const headlines = findHeadlines(lines, options.title)
  const read = readLines(lines, headlines)
  const { reasons, segment, isWholePage } = chooseLines(read, headlines)
  const head = readHead(read, { headlines, segment, isWholePage, clock: options })
  const titled = withGivenTitle(read, withTitleLines(reasons, head), options.title)
  return judge(read, titled, {
    ...head,
    ...(options.title !== undefined && { title: options.title }),
  })
}

/** Lines that are the title go as such, whether or not they would have stayed. */
function withTitleLines(
  reasons: readonly (RemovalReason | undefined)[],
  { titleLines }: Head,
): readonly (RemovalReason | undefined)[] {
  return reasons.map((reason, index) => (titleLines.has(index) ? 'title' : reason))
}

/** The line above the first sentences that is the title as it was given. */
function withGivenTitle(
  read: readonly ReadLine[],
  reasons: readonly (RemovalReason | undefined)[],
  title = '',
): readonly (RemovalReason | undefined)[] {
  const wanted = plainWords(title)
  const index = read.findIndex((line) => line.isProse || (wanted !== '' && plainWords(line.text) === wanted))
  const isTitle = wanted !== '' && plainWords(read[index]?.text ?? '') === wanted
  return isTitle ? reasons.with(index, 'title') : reasons
}

function judge(read: readonly ReadLine[], reasons: readonly (RemovalReason | undefined)[], head: Head): Extraction {
  const kept = read.filter((_, index) => reasons[index] === undefined).map(({ text }) => text)
  const text = kept.join('\n\n')
  const refused = recogniseNonArticle(head.title, text)
  if (refused !== undefined) return { ok: false, ...refused }
  if (countWords(text) < MIN_WORDS)
    return { ok: false, code: 'too-short', reason: 'no text is left that can be an article' }
  if (!holdsProse(text))
    return { ok: false, code: 'not-an-article', reason: 'the text has no running words, only codes or a list' }
  const removed = collectRemovals(read, reasons)
  return { ok: true, article: createArticle(text, removed, head) }
}

function createArticle(text: string, removed: readonly Removal[], head: Head): ExtractedArticle {
  const { title, byline, published, updated, doubts, siteName } = head
  const language = detectLanguage(text)
  return {
    text,
    byline,
    captions: captionsOf(removed),
    removed: noteDoubts(removed, doubts),
    ...(title !== undefined && { title }),
    ...(siteName !== undefined && { siteName }),
    ...(published !== undefined && { publishedAt: published.value }),
    ...(updated !== undefined && { updatedAt: updated.value }),
    ...(language !== undefined && { language }),
  }
}

function collectRemovals(
  read: readonly ReadLine[],
  reasons: readonly (RemovalReason | undefined)[],
): readonly Removal[] {
  return read.flatMap(({ text }, index) => {
    const reason = reasons[index]
    return reason === undefined ? [] : [{ text, reason }]
  })
}

function captionsOf(removed: readonly Removal[]): readonly string[] {
  const captions = removed.filter(({ reason, text }) => reason === 'caption' && countWords(text) >= MIN_CAPTION_WORDS)
  return [...new Set(captions.map(({ text }) => text))]
}
