import { countWords } from '../../domain/text/count-words.ts'
import { noteDoubts } from '../dates/note-doubts.ts'
import type { ReadingClock } from '../dates/reading-clock.ts'
import type { ExtractedArticle, Extraction, RejectionCode } from '../extracted.ts'
import { detectLanguage } from '../metadata/detect-language.ts'
import type { PageMetadata } from '../metadata/page-metadata.ts'
import { type ReadMetadataOptions, readMetadata } from '../metadata/read-metadata.ts'
import { chooseBlocks } from './choose/choose-blocks.ts'
import { chooseLinkedText } from './choose-linked-text.ts'
import { collectCaptions } from './collect-captions.ts'
import { collectRemovals } from './collect-removals.ts'
import type { ReadBlock } from './features/read-block.ts'
import { readBlocks } from './features/read-blocks.ts'
import { readKeptNodes } from './features/read-kept-nodes.ts'
import { readBylineLine, readDateLines } from './head-lines.ts'
import { MAX_BLOCKS } from './limits.ts'
import { collectBlocks } from './page/collect-blocks.ts'
import { parsePage } from './page/parse-page.ts'
import { type Markup, readMarkup } from './page/read-markup.ts'
import { listsStories } from './reject/lists-stories.ts'
import { recogniseNonArticle } from './reject/recognise-non-article.ts'
import { renderText } from './render-text.ts'
import { withoutDetails } from './without-details.ts'

export interface ExtractPageOptions extends ReadingClock {
  readonly url?: string
}

interface ReadPage {
  readonly metadata: PageMetadata
  readonly byline: readonly string[]
  readonly blocks: readonly ReadBlock[]
  readonly chosen: readonly boolean[]
  readonly concealed: readonly string[]
}

/** Fewer words are no article, whatever else the page holds. */
const MIN_WORDS = 12
/** The free part of a paid article is rarely longer. */
const MAX_STUB_WORDS = 250

/** The article of an HTML page, or why it holds none. Pure and synchronous; time and memory grow with the page. */
export function extractPage(html: string, options: ExtractPageOptions = {}): Extraction {
  if (html.trim() === '') return reject('empty', 'the page is empty')
  const read = readMarkup(html)
  if (!read.ok) return read
  const page = readPage(read, options)
  if (page === undefined) return reject('not-an-article', 'the page holds no text')
  return judge(page, options)
}

function readPage({ markup, depth }: Markup, options: ReadMetadataOptions): ReadPage | undefined {
  const document = parsePage(markup)
  const metadata = readMetadata(document, options)
  const { blocks, concealed } = collectBlocks(document.body)
  if (blocks.length === 0) return undefined
  const read = readBlocks(blocks.slice(0, MAX_BLOCKS), readKeptNodes(document, { depth }), metadata.title)
  const body = chooseBlocks(read)
  const byline = metadata.byline.length > 0 ? metadata.byline : readBylineLine(read, body)
  return { metadata, byline, blocks: read, chosen: withoutDetails(read, body, byline), concealed }
}

function judge(page: ReadPage, clock: ExtractPageOptions): Extraction {
  const { metadata, blocks, chosen } = page
  const ownText = renderText(blocks, chosen)
  const linked = chooseLinkedText(ownText, metadata.linkedText)
  const text = linked ?? ownText
  const words = countWords(text)
  const wholePage = blocks.map(({ block }) => block.text).join('\n')
  const refused = recogniseNonArticle(metadata.title, words < MIN_WORDS ? wholePage : text)
  if (refused !== undefined) return { ok: false, ...refused }
  if (linked === undefined && isListing(page, clock))
    return reject('not-an-article', 'the page lists stories and tells none')
  if (words < MIN_WORDS) return reject('too-short', `the page holds ${words} words of text that can be an article`)
  return { ok: true, article: createArticle(page, { text, isLinked: linked !== undefined, words, clock }) }
}

function isListing({ metadata, blocks, chosen }: ReadPage, { url }: ExtractPageOptions): boolean {
  return listsStories(blocks, chosen, { url: url ?? metadata.canonicalUrl, isDeclared: metadata.isDeclaredArticle })
}

function createArticle(
  page: ReadPage,
  { text, isLinked, words, clock }: { text: string; isLinked: boolean; words: number; clock: ReadingClock },
): ExtractedArticle {
  const { metadata, byline, blocks, chosen, concealed } = page
  const { title, siteName, canonicalUrl, description, imageUrl } = metadata
  const head = readDateLines(blocks, chosen, clock)
  const published = metadata.published ?? head.published
  const updated = metadata.updated ?? head.updated
  const doubts = metadata.published === undefined ? [...metadata.doubts, ...head.doubts] : metadata.doubts
  const concealments = concealed.map((each) => ({ text: each, reason: 'hidden' as const }))
  const language = detectLanguage(text, metadata.declaredLanguage)
  const isPartial = isLinked || (metadata.isPaid && words < MAX_STUB_WORDS)
  return {
    text,
    byline,
    captions: collectCaptions(blocks, chosen),
    removed: noteDoubts([...collectRemovals(blocks, chosen), ...concealments], doubts),
    ...(title !== undefined && { title }),
    ...(siteName !== undefined && { siteName }),
    ...(published !== undefined && { publishedAt: published.value }),
    ...(updated !== undefined && isLater(updated.value, published?.value) && { updatedAt: updated.value }),
    ...(language !== undefined && { language }),
    ...(canonicalUrl !== undefined && { canonicalUrl }),
    ...(description !== undefined && { description }),
    ...(imageUrl !== undefined && { imageUrl }),
    ...(isPartial && { partial: true }),
  }
}

/** An update before the publication is none. */
function isLater(updated: string, published: string | undefined): boolean {
  return published === undefined || Date.parse(updated) > Date.parse(published)
}

function reject(code: RejectionCode, reason: string): Extraction {
  return { ok: false, code, reason }
}
