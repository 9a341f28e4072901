import { parseHttpUrl } from './parse-http-url.ts'

/** What is known of a page beside the address it claims. */
export interface AboutPage {
  readonly title: string
  readonly text: string
  /** Where it was found, and whatever led there. */
  readonly addresses: readonly string[]
}

/** Words of an address that stand on many pages say nothing when they are this short. */
const MIN_WORD_LENGTH = 3
/** An address tells its story in the words that the story begins with. */
const LEAD_CHARS = 1_500

/**
 * Whether an address can be that of this page rather than of another article of the site: its last part says what an address
 * that led here says, or what the title or the lead says. Templates that name one story for all are told by that.
 */
export function namesArticle(claimed: string, { title, text, addresses }: AboutPage): boolean {
  const own = lastPart(claimed)
  const found = addresses.map(lastPart)
  if (found.some((words) => isSame(own, words))) return true
  const telling = own.filter((word) => word.length >= MIN_WORD_LENGTH && !/^\d+$/.test(word))
  if (telling.length === 0) return false
  const titled = new Set(wordsOf(title))
  const told = new Set([...titled, ...wordsOf(text.slice(0, LEAD_CHARS))])
  const inTitle = telling.filter((word) => titled.has(word)).length
  return inTitle * 2 > telling.length || telling.every((word) => told.has(word))
}

/** Two names of one thing: most of the claimed words, and no figure that differs. */
function isSame(claimed: readonly string[], found: readonly string[]): boolean {
  const [a, b] = [claimed, found].map((words) => words.filter((word) => /\d/.test(word)))
  const areFiguresApart =
    a !== undefined && b !== undefined && a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word))
  const shared = claimed.filter((word) => found.includes(word)).length
  return !areFiguresApart && shared * 2 > claimed.length
}

/** The words of the last part of the path, without its ending, and of the query. */
function lastPart(url: string): readonly string[] {
  const parsed = parseHttpUrl(url)
  const parts = parsed?.pathname.split('/').filter((part) => part !== '') ?? []
  const last = (parts.at(-1) ?? '').replace(/\.[a-z]{2,5}$/i, '')
  return [...wordsOf(decode(last)), ...[...(parsed?.searchParams.values() ?? [])].flatMap(wordsOf)]
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return part
    throw error
  }
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
