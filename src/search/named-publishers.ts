import type { Article } from '../domain/article.ts'

const SECOND_LEVEL = /^(?:co|com|org|net|gov|ac|edu)$/
const MIN_NAME_CHARS = 3
/** Words that show that a name is meant as where something was published, before and after it. */
const SOURCE =
  '(?:according to|as per|(?:reported|published|covered|featured|mentioned|noted) (?:by|in|on)|(?:articles?|reports?) (?:by|in|from)|from|by)'
/** Other sources between that word and the name: "by the Courier, the Herald and" before the next one. */
const ROW = String.raw`(?:(?: both| the)?(?: [\p{L}\p{N}]+){1,4}(?: ,)?(?: and| or| ,)){0,4}`
const BEFORE_SOURCE = new RegExp(`${SOURCE}${ROW}(?: ,)?(?: both)?(?: the)?$`, 'u')
/** Before a name no more is read, so that a question of any length is read in little time. */
const MAX_BEFORE_CHARS = 120
const AFTER_SOURCE =
  /^(?:s )?(?:articles?|reports?|reported|reporting|says?|said|wrote|writes|story|stories|review|interview|coverage|piece|suggests?|claims?|published)\b/

type Published = Pick<Article, 'siteName' | 'url'>

/** How a question names a publisher: as where something stands, or merely as a word. */
export type PublisherMention = 'source' | 'word'

/** The names under which a publisher may be called in a question, lower case: "the verge", "verge", "theverge". */
export function publisherNames(article: Published): readonly string[] {
  const site = article.siteName?.toLowerCase().trim()
  const names = [site, site?.replace(/^the\s+/, ''), hostName(article.url)]
  return [...new Set(names.filter((name) => name !== undefined && name.length >= MIN_NAME_CHARS))] as string[]
}

/** Equal for articles of one publisher; empty where none is known. */
export function publisherKey({ siteName, url }: Published): string {
  return siteName ?? (url !== undefined && URL.canParse(url) ? new URL(url).hostname : '')
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
  const before = text.slice(Math.max(0, at - MAX_BEFORE_CHARS), at)
  const isSource = BEFORE_SOURCE.test(before) || AFTER_SOURCE.test(text.slice(at + name.length + 2))
  return isSource ? 'source' : 'word'
}

function wordsOnly(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N},]+/gu, ' ')
    .replace(/ ?,[, ]*/g, ' , ')
    .trim()
}
