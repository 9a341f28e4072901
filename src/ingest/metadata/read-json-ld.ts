import { plainWords } from '../../domain/text/plain-words.ts'
import type { PageDocument } from '../extract/page/page-node.ts'
import { decodeEntities } from './decode-entities.ts'

/** One thing that a page describes in JSON-LD. */
export type LinkedThing = Readonly<Record<string, unknown>>

const ARTICLE_TYPE = /(?:Article|BlogPosting|SocialMediaPosting|Report|LiveBlogPosting|Review|Story)$/
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

/** A headline that shares fewer of its words with every title of the page is another story's. */
const MIN_SHARED_WORDS = 0.2

/**
 * The thing that is this page's article: the one whose headline is nearest to the page's own titles, since pages also describe
 * the stories they link to. Undefined when all are other stories.
 */
export function findLinkedArticle(
  things: readonly LinkedThing[],
  titles: readonly string[] = [],
): LinkedThing | undefined {
  const own = titles.map(wordsOf).filter((words) => words.size > 0)
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE_TYPE.test(type)))
  const told = articles.filter((thing) => thing.headline !== undefined || thing.articleBody !== undefined)
  const rated = (told.length > 0 ? told : articles).map((thing) => ({ thing, nearness: nearnessOf(thing, own) }))
  const [nearest] = rated.toSorted((a, b) => b.nearness - a.nearness)
  return nearest && nearest.nearness >= MIN_SHARED_WORDS ? nearest.thing : undefined
}

/** The share of its headline's words that one title of the page has; between two things without a headline, the first is taken. */
function nearnessOf(thing: LinkedThing, titles: readonly ReadonlySet<string>[]): number {
  const words = wordsOf(decodeEntities(textOf(thing.headline) ?? ''))
  if (words.size === 0 || titles.length === 0) return MIN_SHARED_WORDS
  return Math.max(...titles.map((title) => words.intersection(title).size / words.size))
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(plainWords(text).split(' ').filter(Boolean))
}

function typesOf(thing: LinkedThing): readonly string[] {
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
