import type { PageDocument } from '../extract/page/page-node.ts'

/** One thing that a page describes in JSON-LD. */
export type LinkedThing = Readonly<Record<string, unknown>>

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Review|Story)$/
const CONTAINERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart']
const MAX_THINGS = 200
const MAX_DEPTH = 6

/** Every thing a page's JSON-LD describes, outermost first. Broken blocks are passed over: the page can do without. */
export function readJsonLd(document: PageDocument): readonly LinkedThing[] {
  const things: LinkedThing[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    collect(parseLoosely(script.textContent ?? ''), things, 0)
  return things
}

/** The thing that is this page's article. */
export function findLinkedArticle(things: readonly LinkedThing[]): LinkedThing | undefined {
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE_TYPE.test(type)))
  return articles.find((thing) => thing.headline !== undefined || thing.articleBody !== undefined) ?? articles[0]
}

export function typesOf(thing: LinkedThing): readonly string[] {
  const type = thing['@type']
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string')
}

function parseLoosely(source: string): unknown {
  const text = source
    .replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$|^\s*<!--|-->\s*$/g, '')
    .replace(/;\s*$/, '')
  return tryParse(text) ?? tryParse(text.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'))
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function collect(value: unknown, things: LinkedThing[], depth: number): void {
  if (depth > MAX_DEPTH || things.length >= MAX_THINGS) return
  if (Array.isArray(value)) for (const each of value) collect(each, things, depth + 1)
  else if (isThing(value)) {
    things.push(value)
    for (const name of CONTAINERS) collect(value[name], things, depth + 1)
  }
}

export function isThing(value: unknown): value is LinkedThing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text of a value that may be a string, a list, or a thing with a name. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (Array.isArray(value)) return textOf(value[0])
  return isThing(value) ? textOf(value.name ?? value['@value']) : undefined
}
