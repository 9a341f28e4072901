import type { Article } from '../domain/article.ts'

const SECOND_LEVEL = /^(?:co|com|org|net|gov|ac|edu)$/
const MIN_NAME_CHARS = 3

/** The names under which a publisher may be called in a question, lower case: "the verge", "verge", "theverge". */
export function publisherNames(article: Pick<Article, 'siteName' | 'url'>): readonly string[] {
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

/** Finds names as whole words in a question, whatever their case. */
export function createPublisherMatcher(question: string): (article: Pick<Article, 'siteName' | 'url'>) => boolean {
  const text = ` ${wordsOnly(question)} `
  const known = new Map<string, boolean>()
  return (article) => {
    const key = `${article.siteName ?? ''} ${article.url ?? ''}`
    const found = known.get(key) ?? publisherNames(article).some((name) => text.includes(` ${wordsOnly(name)} `))
    known.set(key, found)
    return found
  }
}

function wordsOnly(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
