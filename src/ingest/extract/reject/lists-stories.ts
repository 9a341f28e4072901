import { parseHttpUrl } from '../../identity/parse-http-url.ts'
import { registrableDomain } from '../../identity/registrable-domain.ts'
import type { ReadBlock } from '../features/read-block.ts'
import { type PageBlock, type Place, placesAround } from '../page/page-block.ts'
import { isElement, type PageNode } from '../page/page-node.ts'

export interface ListingContext {
  /** Where the page is, or says that it is. */
  readonly url: string | undefined
  /** The page says of itself that it is one article. */
  readonly isDeclared: boolean
}

/** With fewer teasers a page can be a short story with links in it. */
const MIN_TEASERS = 4
/** A teaser is much shorter than a story. */
const MAX_TEASER_WORDS = 120
/** Of the words that would be the article, so many stand in teasers on a front page. */
const MIN_TEASER_SHARE = 0.8
const LINKED_SHARE = 0.8
const MIN_HEADLINE_WORDS = 4
/** A roundup has a headline of its own, and begins with words of its own. */
const MIN_OWN_HEADLINE_WORDS = 5
const MIN_OWN_LEAD_WORDS = 15
const LEADS_ON =
  /(?:read (?:more|on|the)\b|continue reading|full (?:story|report|article)|weiterlesen|lire la suite|leer más|→|»)[^.]*$/iu
/** An element as deep in a link as this is part of something else. */
const MAX_CLIMB = 8

/**
 * Whether a page is a front page or a list of stories: nearly all that could be its text stands in boxes that each lead to
 * another page of the site. A live report, whose entries lead nowhere else, is none.
 */
export function listsStories(
  read: readonly ReadBlock[],
  chosen: readonly boolean[],
  { url, isDeclared }: ListingContext,
): boolean {
  const page = url === undefined ? undefined : parseHttpUrl(url)
  if (isDeclared && page?.pathname !== '/') return false
  const targets = targetsByPlace(read, page)
  const teasers = read.map(({ block }) => teaserOf(block, targets))
  const words = wordsByTeaser(read, { chosen, teasers })
  const short = new Set([...words].filter(([, count]) => count <= MAX_TEASER_WORDS).map(([place]) => place))
  const isTold = (index: number) => short.has(teasers[index] as Place)
  const all = sumWords(read, (index) => chosen[index] === true)
  const told = sumWords(read, (index) => chosen[index] === true && isTold(index))
  return short.size >= MIN_TEASERS && told >= all * MIN_TEASER_SHARE && !hasOwnLead(read, { chosen, isTold })
}

/** For each place, the pages that the headlines inside it lead to. */
function targetsByPlace(read: readonly ReadBlock[], page: URL | undefined): ReadonlyMap<Place, ReadonlySet<string>> {
  const targets = new Map<Place, Set<string>>()
  for (const { block } of read) {
    const target = storyTarget(block, page)
    if (target === undefined) continue
    for (const place of placesAround(block.place)) targets.set(place, (targets.get(place) ?? new Set()).add(target))
  }
  return targets
}

/** The largest box around a block that leads to one page only. */
function teaserOf(block: PageBlock, targets: ReadonlyMap<Place, ReadonlySet<string>>): Place | undefined {
  return [...placesAround(block.place)].findLast((place) => targets.get(place)?.size === 1)
}

function wordsByTeaser(
  read: readonly ReadBlock[],
  { chosen, teasers }: { chosen: readonly boolean[]; teasers: readonly (Place | undefined)[] },
): ReadonlyMap<Place, number> {
  const words = new Map<Place, number>()
  for (const [index, place] of teasers.entries())
    if (place !== undefined && chosen[index])
      words.set(place, (words.get(place) ?? 0) + (read[index]?.block.words ?? 0))
  return words
}

function sumWords(read: readonly ReadBlock[], isCounted: (index: number) => boolean): number {
  return read.reduce((sum, { block }, index) => sum + (isCounted(index) ? block.words : 0), 0)
}

function hasOwnLead(
  read: readonly ReadBlock[],
  { chosen, isTold }: { chosen: readonly boolean[]; isTold: (index: number) => boolean },
): boolean {
  const first = read.findIndex((_, index) => chosen[index] === true && isTold(index))
  const before = read.slice(0, first)
  const isHeadline = ({ block }: ReadBlock) =>
    block.place.tag === 'h1' && block.linkWords === 0 && block.words >= MIN_OWN_HEADLINE_WORDS
  const isLead = ({ block, isProse }: ReadBlock, index: number) =>
    chosen[index] === true && isProse && block.words >= MIN_OWN_LEAD_WORDS
  return before.some(isHeadline) && before.some(isLead)
}

/** The page of the same site that a headline, or a "read more" at the end of a teaser, leads to. */
function storyTarget(block: PageBlock, page: URL | undefined): string | undefined {
  const isHeadline = block.words >= MIN_HEADLINE_WORDS && block.linkWords >= block.words * LINKED_SHARE
  if (!isHeadline && !(block.linkWords > 0 && LEADS_ON.test(block.text))) return undefined
  const href = hrefAround(block.nodes.findLast((node) => hrefAround(node) !== undefined))
  return href === undefined ? undefined : otherPage(href, page)
}

function hrefAround(node: PageNode | null | undefined): string | undefined {
  let at = node ?? null
  for (let step = 0; step < MAX_CLIMB && at !== null; step++, at = at.parentNode)
    if (isElement(at) && at.localName === 'a') return at.getAttribute('href')?.trim() || undefined
  return undefined
}

/** Undefined when the link stays on the page, leaves the site or leads nowhere. */
function otherPage(href: string, page: URL | undefined): string | undefined {
  const base = page?.href ?? 'https://site.invalid/'
  const target = href.startsWith('#') ? undefined : parseHttpUrl(URL.parse(href, base)?.href ?? '')
  if (target === undefined || registrableDomain(target.hostname) !== registrableDomain(new URL(base).hostname))
    return undefined
  return target.pathname === new URL(base).pathname && target.search === new URL(base).search
    ? undefined
    : target.pathname + target.search
}
