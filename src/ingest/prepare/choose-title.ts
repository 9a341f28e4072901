import { splitSentences } from '../../domain/text/split-sentences.ts'

const MAX_TITLE_LENGTH = 300
const HEAD_LENGTH = 2_000
const MAX_WORDS_TITLE = 12
const MIN_SLUG_WORDS = 3

/**
 * The best title there is: the first of `titles` that has words, the words of the URL's longest part, else how the text
 * begins. Never empty for a text that has words.
 */
export function chooseTitle(candidates: {
  titles: readonly (string | undefined)[]
  url: string | undefined
  text: string
}): string {
  const title = candidates.titles.map(tidy).find((text) => text !== '')
  return (title ?? titleFromUrl(candidates.url) ?? titleFromText(candidates.text)).slice(0, MAX_TITLE_LENGTH)
}

function tidy(title: string | undefined): string {
  return (title ?? '').replace(/\s+/g, ' ').trim()
}

/** `/2026/03/harbour-bridge-reopens-12345.html` → `Harbour bridge reopens`. Undefined for ids and short slugs. */
function titleFromUrl(url: string | undefined): string | undefined {
  const segments = (url === undefined ? undefined : URL.parse(url)?.pathname)?.split('/').filter(Boolean) ?? []
  const slugs = segments.map(wordsOfSlug).filter((words) => words.length >= MIN_SLUG_WORDS)
  const words = slugs.toSorted((a, b) => b.length - a.length)[0]
  if (words === undefined) return undefined
  const sentence = words.join(' ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function wordsOfSlug(segment: string): readonly string[] {
  const name = decodeSegment(segment).replace(/\.\w{2,5}$/, '')
  return name.split(/[-_+\s]+/).filter((word) => /\p{L}/u.test(word) && !/^(?=.*\d)[\da-f]{6,}$/i.test(word))
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch (error) {
    if (error instanceof URIError) return segment
    throw error
  }
}

function titleFromText(text: string): string {
  const head = text.slice(0, HEAD_LENGTH)
  const [first] = splitSentences(head)
  const sentence = first === undefined ? head : head.slice(first.start, first.end)
  const words = sentence.split(/\s+/).filter(Boolean)
  if (words.length <= MAX_WORDS_TITLE) return words.join(' ')
  return `${words.slice(0, MAX_WORDS_TITLE).join(' ')}…`
}
