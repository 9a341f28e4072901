import { plainWords } from '../../domain/text/plain-words.ts'
import type { PageDocument } from '../extract/page/page-node.ts'
import { chooseTitle } from './choose-title.ts'
import { decodeEntities } from './decode-entities.ts'
import type { PageMetadata } from './page-metadata.ts'
import { readBylines } from './read-bylines.ts'
import { readPublished, readUpdated } from './read-dates.ts'
import { readHomeName } from './read-home-name.ts'
import { findLinkedArticle, isThing, type LinkedThing, readJsonLd, textOf } from './read-json-ld.ts'
import { firstTag, type MetaTags, readMetaTags } from './read-meta-tags.ts'

export interface ReadMetadataOptions {
  readonly url?: string
  readonly now?: Date
}

const MAX_HEADINGS = 6
const MAX_SITE_NAME_CHARS = 60

/** Reads JSON-LD, Open Graph, meta tags and telling elements. To be called before the document is changed. */
export function readMetadata(document: PageDocument, options: ReadMetadataOptions): PageMetadata {
  const tags = readMetaTags(document)
  const linked = findLinkedArticle(readJsonLd(document), titlesOf(document, tags))
  const base = baseUrl(document, options.url)
  const canonicalUrl = readCanonical(document, tags, base)
  const siteName = readSiteName(tags, linked) ?? readHomeName(document, textOfTitle(document))
  const host = URL.parse(options.url ?? canonicalUrl ?? '')?.hostname
  const sources = { document, tags, linked, now: options.now }
  const [published, updated] = [readPublished(sources), readUpdated(sources)]
  return {
    byline: readBylines(document, tags, linked, siteName),
    isPaid: isPaid(linked),
    isDeclaredArticle: isDeclaredArticle(document, tags, linked),
    doubts: [...published.doubts, ...updated.doubts],
    ...present({
      title: readTitle(document, tags, linked, { siteName, host }),
      siteName,
      published: published.date,
      updated: updated.date,
      declaredLanguage: readLanguage(document, tags, linked),
      canonicalUrl,
      description: firstTag(tags, ['og:description', 'description', 'twitter:description']),
      imageUrl: absolute(firstTag(tags, ['og:image', 'og:image:url', 'twitter:image']) ?? textOf(linked?.image), base),
      linkedText: linkedText(linked),
    }),
  }
}

/** What the page calls itself, for finding its article among those it describes. */
function titlesOf(document: PageDocument, tags: MetaTags): readonly string[] {
  const headings = [...document.querySelectorAll('h1')].slice(0, MAX_HEADINGS).map(textOfElement)
  return [firstTag(tags, ['og:title', 'twitter:title']) ?? '', ...headings, textOfTitle(document)]
}

function textOfTitle(document: PageDocument): string {
  return decodeEntities(document.querySelector('title')?.textContent ?? '').trim()
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

/** The same fields without the absent ones. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>
}

function readTitle(
  document: PageDocument,
  tags: MetaTags,
  linked: LinkedThing | undefined,
  { siteName, host }: { siteName: string | undefined; host: string | undefined },
): string | undefined {
  const headings = [...document.querySelectorAll('h1')].slice(0, MAX_HEADINGS).map(textOfElement)
  const headline = textOf(linked?.headline)
  return chooseTitle({
    headings: headings.filter((heading) => heading !== ''),
    ...present({
      linkedHeadline: headline === undefined ? undefined : decodeEntities(headline),
      openGraph: firstTag(tags, ['og:title', 'twitter:title', 'dc.title', 'parsely-title']),
      documentTitle: textOfTitle(document) || undefined,
      siteName,
      host,
    }),
  })
}

function textOfElement(element: { readonly textContent: string | null }): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function readSiteName(tags: MetaTags, linked: LinkedThing | undefined): string | undefined {
  const name =
    firstTag(tags, ['og:site_name']) ??
    textOf(linked?.publisher) ??
    firstTag(tags, ['application-name', 'dc.publisher'])
  const tidy = name === undefined ? '' : decodeEntities(name).replace(/\s+/g, ' ').trim()
  return tidy === '' || tidy.length > MAX_SITE_NAME_CHARS || /^https?:/i.test(tidy) ? undefined : tidy
}

function readLanguage(document: PageDocument, tags: MetaTags, linked: LinkedThing | undefined): string | undefined {
  const lang = document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang')
  return lang?.trim() || firstTag(tags, ['content-language', 'og:locale', 'dc.language']) || textOf(linked?.inLanguage)
}

function baseUrl(document: PageDocument, url: string | undefined): string | undefined {
  const base = document.querySelector('base')?.getAttribute('href') ?? undefined
  return absolute(base, url) ?? url
}

function readCanonical(document: PageDocument, tags: MetaTags, base: string | undefined): string | undefined {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined
  return absolute(link, base) ?? absolute(firstTag(tags, ['og:url']), base)
}

function absolute(url: string | undefined, base: string | undefined): string | undefined {
  if (url === undefined || url.trim() === '') return undefined
  const parsed = base === undefined ? URL.parse(url.trim()) : URL.parse(url.trim(), base)
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined
}

function isPaid(linked: LinkedThing | undefined): boolean {
  const free = linked?.isAccessibleForFree
  return free === false || (typeof free === 'string' && free.toLowerCase() === 'false')
}

/** Pages that list stories describe those too: a headline in JSON-LD counts when it is the page's own. */
function isDeclaredArticle(document: PageDocument, tags: MetaTags, linked: LinkedThing | undefined): boolean {
  if (firstTag(tags, ['og:type'])?.toLowerCase() === 'article') return true
  const headline = plainWords(decodeEntities(textOf(linked?.headline) ?? ''))
  return headline !== '' && titlesOf(document, tags).some((title) => plainWords(title).includes(headline))
}

function linkedText(linked: LinkedThing | undefined): string | undefined {
  const body = linked?.articleBody ?? (isThing(linked?.hasPart) ? linked.hasPart.articleBody : undefined)
  return typeof body === 'string' && body.trim() !== '' ? body : undefined
}
