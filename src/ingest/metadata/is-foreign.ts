import type { PageElement } from '../extract/page/page-node.ts'

/** Names of places that speak of something else than the page's article. */
const OTHERS = /(?:related|recirc|comment|sidebar|teaser|promo|river|popular|trending|recommend|more-from)/i
/** Places that hold the authors of other stories as well as the article's own details. */
const LISTS = /(?<![a-z])(?:card|list)|footer/i
const OTHER_TAGS: ReadonlySet<string> = new Set(['aside', 'nav', 'figure'])
const MAX_LEVELS = 6

/** Whether an element stands among other stories, comments or pictures: what it says is theirs. */
export function isForeign(element: PageElement): boolean {
  return surroundings(element).some(({ tag, className }) => OTHER_TAGS.has(tag) || OTHERS.test(className))
}

/** The same for names of people, which also stand in lists and at the foot of pages. */
export function isForeignName(element: PageElement): boolean {
  return (
    isForeign(element) || surroundings(element).some(({ tag, className }) => tag === 'footer' || LISTS.test(className))
  )
}

function surroundings(element: PageElement): readonly { tag: string; className: string }[] {
  const found: { tag: string; className: string }[] = []
  for (let at = element.parentElement; at !== null && found.length < MAX_LEVELS; at = at.parentElement)
    found.push({ tag: at.localName, className: at.getAttribute('class') ?? '' })
  return found
}
