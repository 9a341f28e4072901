import { plainWords } from '../../../domain/text/plain-words.ts'
import { findTitle } from './find-title.ts'
import type { Paragraph } from './join-paragraphs.ts'

/** The title that the file gives itself stands in one of its first paragraphs when it is the headline. */
const REACH = 12

/**
 * The headline: the title that the file gives itself, when it stands at the top of the text as well; else the largest
 * letters there, which may be a masthead's; else the file's title as it is.
 */
export function chooseTitle(paragraphs: readonly Paragraph[], stated: string | undefined): string | undefined {
  const shown = stated === undefined ? undefined : findShown(paragraphs, stated)
  return shown ?? findTitle(paragraphs) ?? stated
}

/** The paragraph that the stated title begins with: pages that were printed add the name of their site. */
function findShown(paragraphs: readonly Paragraph[], stated: string): string | undefined {
  const words = plainWords(stated)
  const found = paragraphs
    .slice(0, REACH)
    .map(({ text }) => text)
    .filter((text) => plainWords(text) !== '' && words.startsWith(plainWords(text)))
  return found.toSorted((a, b) => b.length - a.length).find((text) => plainWords(text).length * 2 > words.length)
}

const SITE = /^\s+[-–—|:·•»]+\s+(\S.*)$/
const MAX_SITE_WORDS = 5

/** The site that a page names behind its headline in the title of the file that was printed: "Headline | The Example". */
export function siteBehind(title: string | undefined, stated: string | undefined): string | undefined {
  if (title === undefined || !stated?.startsWith(title)) return undefined
  const [, site] = SITE.exec(stated.slice(title.length)) ?? []
  return site !== undefined && site.split(' ').length <= MAX_SITE_WORDS ? site : undefined
}
