import { plainWords } from '../../domain/text/plain-words.ts'

export interface TitleEvidence {
  readonly headings: readonly string[]
  readonly linkedHeadline?: string
  readonly openGraph?: string
  readonly documentTitle?: string
  readonly siteName?: string
  readonly host?: string
}

const SEPARATOR = /\s+[|–—:·•»›~/\\-]+\s+|\s*[|»›]\s*|(?<=\S)\s?::?\s(?=\S)/g
const MAX_TITLE_CHARS = 300
const MIN_TITLE_WORDS = 3
/** A site's own part of a title is short. */
const MAX_SITE_WORDS = 5

/**
 * The headline without the site's name: the heading on the page that the page's other titles confirm; else the stated
 * headline; else the document's title, less what only names the site.
 */
export function chooseTitle(evidence: TitleEvidence): string | undefined {
  const { headings, linkedHeadline, openGraph, documentTitle } = evidence
  const stated = [linkedHeadline, openGraph, documentTitle].filter((title) => title !== undefined)
  const headlines = headings.filter((heading) => isHeadline(heading, evidence))
  // What a stated title ends with may be the name of a section or site: it counts last.
  const confirmed =
    headlines.find((heading) => stated.some((title) => begins(title, heading))) ??
    headlines.find((heading) => stated.some((title) => confirms(title, heading)))
  const chosen = confirmed ?? linkedHeadline ?? openGraph ?? documentTitle ?? headings[0]
  if (chosen === undefined) return undefined
  const title = tidy(confirmed ?? withoutSiteName(chosen, evidence))
  return title === '' ? undefined : title.slice(0, MAX_TITLE_CHARS)
}

/** A heading that only names the site is its banner. */
function isHeadline(heading: string, { siteName, host }: TitleEvidence): boolean {
  return !namesSite(heading, siteName, host)
}

function begins(stated: string, heading: string): boolean {
  return confirms(stated, heading) && plainWords(stated).startsWith(plainWords(heading))
}

/** Whether a stated title is the heading, or the heading and something after or before it. */
function confirms(stated: string, heading: string): boolean {
  const [whole, part] = [plainWords(stated), plainWords(heading)]
  if (part === '' || whole === '') return false
  if (whole === part) return true
  const isLong = part.split(' ').length >= MIN_TITLE_WORDS
  return isLong && (whole.startsWith(part) || whole.endsWith(part) || part.startsWith(whole))
}

/** Without the mark of a link to the heading itself. */
function tidy(title: string): string {
  return title
    .replace(/\s+/g, ' ')
    .replace(/\s*¶\s*$/, '')
    .trim()
}

/** Cuts "… | The Example" and "Example: …" where the cut part is the site's name or host. */
function withoutSiteName(title: string, { siteName, host }: Pick<TitleEvidence, 'siteName' | 'host'>): string {
  let rest = tidy(title)
  for (let cut = cutSite(rest, siteName, host); cut !== rest; cut = cutSite(rest, siteName, host)) rest = cut
  return rest
}

function cutSite(title: string, siteName: string | undefined, host: string | undefined): string {
  const cuts = [...title.matchAll(SEPARATOR)]
  const last = cuts.at(-1)
  const first = cuts[0]
  if (last !== undefined) {
    const tail = title.slice(last.index + last[0].length)
    if (namesSite(tail, siteName, host)) return title.slice(0, last.index).trim()
  }
  if (first !== undefined && namesSite(title.slice(0, first.index), siteName, host))
    return title.slice(first.index + first[0].length).trim()
  return title
}

/** Whether a part of a title, or a byline, only names the site. */
export function namesSite(part: string, siteName?: string, host?: string): boolean {
  const squeezed = plainWords(part).replaceAll(' ', '')
  if (squeezed === '' || plainWords(part).split(' ').length > MAX_SITE_WORDS) return false
  const site = plainWords(siteName ?? '').replaceAll(' ', '')
  if (
    site !== '' &&
    (squeezed === site || squeezed.startsWith(site) || (site.startsWith(squeezed) && squeezed.length > 2))
  )
    return true
  const bare = squeezed.replace(/^the/, '').replace(/(?:com|org|net|couk|online|news)$/, '')
  const name = (host ?? '')
    .toLowerCase()
    .replace(/^www\./, '')
    .replaceAll('-', '')
  if (name !== '' && name.replaceAll('.', '') === squeezed) return true
  return (
    bare.length > 2 && name.split('.').some((label) => label === bare || label === squeezed || label === `the${bare}`)
  )
}
