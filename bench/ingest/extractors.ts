import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { extractPage } from '../../src/ingest/extract/extract-page.ts'

/** Gives the text of a page's article; empty when it finds none. */
export type Extractor = (page: { html: string; url: string }) => Promise<string>

/** What is measured, by name. Each is loaded only when it is asked for, so that one's memory is not another's. */
export const EXTRACTORS: Readonly<Record<string, () => Promise<Extractor>>> = {
  newsdesk: async () => extractWithNewsdesk,
  'readability on jsdom': loadReadabilityOnJsdom,
  'readability on linkedom': async () => extractWithReadability,
  defuddle: loadDefuddle,
  'article-extractor': loadArticleExtractor,
}

const BLOCK_END = /<\/(?:p|div|li|h[1-6]|blockquote|tr|figcaption|section)>|<br\s*\/?>/gi

type PageDocument = ConstructorParameters<typeof Readability>[0]

interface Jsdom {
  readonly window: { readonly document: PageDocument; close(): void }
}

const extractWithNewsdesk: Extractor = async ({ html, url }) => {
  const extraction = extractPage(html, { url })
  return extraction.ok ? extraction.article.text : ''
}

const extractWithReadability: Extractor = async ({ html }) =>
  readArticle(parseHTML(html).document as unknown as PageDocument)

async function loadReadabilityOnJsdom(): Promise<Extractor> {
  const { JSDOM } = await load<{ JSDOM: new (html: string, options: { url: string }) => Jsdom }>('jsdom')
  return async ({ html, url }) => {
    const { window } = new JSDOM(html, { url })
    const text = readArticle(window.document)
    window.close()
    return text
  }
}

function readArticle(document: PageDocument): string {
  return textOf(new Readability(document).parse()?.content ?? '')
}

async function loadDefuddle(): Promise<Extractor> {
  const { Defuddle } = await load<{
    Defuddle: (document: unknown, url: string) => Promise<{ content: string }>
  }>('defuddle/node')
  return async ({ html, url }) => textOf((await Defuddle(parseHTML(html).document, url)).content)
}

async function loadArticleExtractor(): Promise<Extractor> {
  const { extractFromHtml } = await load<{
    extractFromHtml: (html: string, url: string) => Promise<{ content?: string } | null>
  }>('@extractus/article-extractor')
  return async ({ html, url }) => textOf((await extractFromHtml(html, url))?.content ?? '')
}

/** The peers are packages of the bench alone: a name that the compiler does not follow. */
async function load<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module
}

/** All peers give HTML; its words are what is compared. */
function textOf(html: string): string {
  if (html === '') return ''
  return parseHTML(`<!doctype html><html><body>${html.replace(BLOCK_END, '$& ')}</body></html>`).document.body
    .textContent
}
