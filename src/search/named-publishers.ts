import type { Article } from '../domain/article.ts'

const SECOND_LEVEL = /^(?:co|com|org|net|gov|ac|edu)$/
const MIN_NAME_CHARS = 3
/** Words that show that a name is meant as where something was published, before and after it. */
const BEFORE_SOURCE =
  /(?:according to|as per|reported (?:by|in)|published (?:by|in|on)|article (?:by|in|from)|from|by)(?: both| the)*$/
const AFTER_SOURCE =
  /^(?:s )?(?:article|report|reports|reported|reporting|says?|said|wrote|writes|story|review|interview|coverage|piece|suggests?|claims?|published)\b/

type Published = Pick<Article, 'siteName' | 'url'>

/** How a question names a publisher: as where something stands, or merely as a word. */
export type PublisherMention = 'source' | 'word'

/** The names under which a publisher may be called in a question, lower case: "the verge", "verge", "theverge". */
export function publisherNames(article: Published): readonly string[] {
  const site = article.siteName?.toLowerCase().trim()
  const names = [site, site?.replace(/^the\s+/, ''), hostName(article.url)]
  return [...new Set(names.filter((name) => name !== undefined && name.length >= MIN_NAME_CHARS))] as string[]
}

/** "news.example.co.uk" is "example". */
function hostName(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const labels = new URL(url).hostname.split('.').slice(0, -1)
  const last = labels.at(-1)
  return last !== undefined && SECOND_LEVEL.test(last) && labels.length > 1 ? labels.at(-2) : last
}

/** Finds the publishers of articles in a question, as whole words, whatever their case. */
export function createPublisherMatcher(question: string): (article: Published) => PublisherMention | undefined {
  const text = ` ${wordsOnly(question)} `
  const known = new Map<string, PublisherMention | undefined>()
  return (article) => {
    const key = `${article.siteName ?? ''} ${hostName(article.url) ?? ''}`
    if (!known.has(key))
      known.set(key, strongest(publisherNames(article).map((name) => mentionOf(text, wordsOnly(name)))))
    return known.get(key)
  }
}

function strongest(mentions: readonly (PublisherMention | undefined)[]): PublisherMention | undefined {
  return mentions.find((mention) => mention === 'source') ?? mentions.find((mention) => mention !== undefined)
}

function mentionOf(text: string, name: string): PublisherMention | undefined {
  const at = name === '' ? -1 : text.indexOf(` ${name} `)
  if (at < 0) return undefined
  const isSource = BEFORE_SOURCE.test(text.slice(0, at)) || AFTER_SOURCE.test(text.slice(at + name.length + 2))
  return isSource ? 'source' : 'word'
}

function wordsOnly(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
