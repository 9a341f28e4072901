import type { PageDocument } from '../extract/page/page-node.ts'
import { namesSite } from './choose-title.ts'
import { decodeEntities } from './decode-entities.ts'
import { isForeignName } from './is-foreign.ts'
import { isThing, type LinkedThing, textOf } from './read-json-ld.ts'
import type { MetaTags } from './read-meta-tags.ts'
import { splitNames, unique } from './split-names.ts'

const AUTHOR_TAGS = [
  'dc:creator',
  'dcterms:creator',
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'article.author',
  'og:article:author',
  'twitter:data1',
]
/** Elements that name the author, in order of trust. */
const AUTHOR_SELECTORS = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  'a[rel="author"], [rel~="author"]',
  '.byline__name, .byline-name, .author-name, .author__name, .authorname, .article__author, .article-author',
  '.byline, [class*="byline"], [data-testid*="byline"]',
  '.author, [class*="author"]',
]
const MAX_CANDIDATES = 8
const MAX_BYLINE_CHARS = 160

/** The people who wrote the page's article; the site itself is not one. */
export function readBylines(
  document: PageDocument,
  tags: MetaTags,
  linked: LinkedThing | undefined,
  siteName: string | undefined,
): readonly string[] {
  const tidy = (names: readonly string[]) =>
    withoutSite(unique(names.flatMap((name) => splitNames(decodeEntities(name)))), siteName)
  const stated = tidy(linkedAuthors(linked?.author ?? linked?.creator))
  if (stated.length > 0) return stated
  for (const name of AUTHOR_TAGS) {
    const names = tidy((tags.get(name) ?? []).filter((value) => !/^https?:/i.test(value)))
    if (names.length > 0) return names
  }
  for (const selector of AUTHOR_SELECTORS) {
    const names = tidy(elementTexts(document, selector))
    if (names.length > 0) return names
  }
  return []
}

function linkedAuthors(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(linkedAuthors)
  if (typeof value === 'string') return /^https?:/i.test(value) ? [] : [value]
  if (!isThing(value)) return []
  const { name } = value
  if (Array.isArray(name)) return name.flatMap(linkedAuthors)
  const text = textOf(name)
  return text === undefined ? [] : [text]
}

function elementTexts(document: PageDocument, selector: string): readonly string[] {
  const texts: string[] = []
  for (const element of document.querySelectorAll(selector)) {
    if (texts.length >= MAX_CANDIDATES) break
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
    if (text.length < MAX_BYLINE_CHARS && text !== '' && !isForeignName(element)) texts.push(text)
  }
  return texts.slice(0, selector.startsWith('.') ? 1 : MAX_CANDIDATES)
}

function withoutSite(names: readonly string[], siteName: string | undefined): readonly string[] {
  return names.filter((name) => !namesSite(name, siteName) && !/\.(?:com|org|net|co\.uk|info|tv)$/i.test(name))
}
